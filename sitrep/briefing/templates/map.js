/* The map that answers: moved and magnified by buttons, wheel, drag and keys; each mark shows its sentence and leads to its row.
   The picture in <figure class="live"> becomes part of the page; without this script it stays the picture it is. All words
   come from the table of marks beside it, as text, never as markup. Nothing is asked of any server, nothing is kept. */
"use strict";
(() => {
  const STEP = 1.6, MOST = 12, SHIFT = 0.15, LEAST_REACH = 14, STILL = 4, SAID = 2;
  const KNOWN = new Set(["svg", "title", "desc", "defs", "clipPath", "path", "use", "g", "rect", "circle"]);
  const HINT = matchMedia("(hover: none)").matches
    ? "Touch a mark for its sentence, and again for its row."
    : "Click the map first; then the wheel magnifies it. Dragging and the arrow keys move it. A mark leads to its row.";

  const make = (name, attributes = {}, text = "") => {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.textContent = text;
    return made;
  };
  const clamp = (value, least, most) => Math.min(Math.max(value, least), most);

  /* The picture's SVG as an element, its ids unlike all others of the page; null where it is no drawing of ours. */
  const drawing = (address) => {
    const [head, body] = [address.slice(0, address.indexOf(",")), address.slice(address.indexOf(",") + 1)];
    if (head !== "data:image/svg+xml;base64") return null;
    const text = new TextDecoder().decode(Uint8Array.from(atob(body), (char) => char.charCodeAt(0)));
    const svg = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    const all = [svg, ...svg.querySelectorAll("*")];
    if (all.some((each) => !KNOWN.has(each.localName) || [...each.attributes].some(({ name }) => name.startsWith("on")))) return null;
    let number = 0;
    while (document.querySelector(`[id^="map${number}-"]`)) number += 1;
    const own = `map${number}-`;
    for (const each of all) {
      if (each.id) each.id = own + each.id;
      for (const name of ["href", "clip-path"]) {
        if (each.hasAttribute(name)) each.setAttribute(name, each.getAttribute(name).replace("#", "#" + own));
      }
    }
    return document.importNode(svg, true);
  };

  /* What the table says of a mark: the sentences, who says so, and the link to its row. */
  const told = (figure, key) => {
    const row = [...figure.parentElement.querySelectorAll("[data-mark]")].find((each) => each.dataset.mark === key);
    if (!row) return { sentences: [], source: "", link: null };
    const texts = (part) => [...row.querySelectorAll(`[data-part="${part}"] .line`)].map((each) => each.textContent.trim());
    return { sentences: texts("quoted"), source: texts("source").join("; "), link: row.querySelector("a[href]") };
  };

  const follow = (link) => {
    const target = document.getElementById(link.hash.slice(1)), row = target && target.closest("tr");
    if (row && row.closest("details")) row.closest("details").open = true;
    link.click();
    if (!row) return;
    row.tabIndex = -1; // reading goes on there, also where the address does not change, as in JupyterLab
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "center" });
  };

  const start = (figure, image, address) => {
    const svg = drawing(address);
    const view = svg && svg.querySelector("[data-view]");
    if (!view) return;
    const [left, top, width, height] = view.dataset.view.split(" ").map(Number);
    const stage = make("div", { class: "stage" }), tip = make("div", { class: "map-tip", "aria-hidden": "true" });
    const said = make("span", { class: "spoken", role: "status" });
    let scale = 1, x = 0, y = 0, shown = null, drag = null, moved = false;

    const draw = () => {
      x = clamp(x, (1 - scale) * (left + width), (1 - scale) * left);
      y = clamp(y, (1 - scale) * (top + height), (1 - scale) * top);
      view.style.transform = `translate(${x}px,${y}px) scale(${scale})`;
      stage.classList.toggle("magnified", scale > 1);
      if (shown) place();
    };
    const middle = (mark) => {
      const box = mark.lastElementChild.getBoundingClientRect();
      return point({ clientX: (box.left + box.right) / 2, clientY: (box.top + box.bottom) / 2 });
    };
    const inside = (at) => at.x >= left && at.x <= left + width && at.y >= top && at.y <= top + height;
    const zoom = (factor, at = shown ? middle(shown) : { x: left + width / 2, y: top + height / 2 }) => {
      const next = clamp(scale * factor, 1, MOST);
      [x, y, scale] = [at.x - ((at.x - x) * next) / scale, at.y - ((at.y - y) * next) / scale, next];
      draw();
      said.textContent = `Magnified ${Math.round(scale * 10) / 10} times`;
    };
    const pan = (across, down) => { x -= across * width * SHIFT; y -= down * height * SHIFT; draw(); };
    const whole = () => zoom(0);
    const point = (event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());

    /* The tip under the mark, or over it, inside the stage. */
    const place = () => {
      const box = shown.lastElementChild.getBoundingClientRect(), around = stage.getBoundingClientRect();
      tip.style.left = `${clamp((box.left + box.right) / 2 - around.left - tip.offsetWidth / 2, 4, Math.max(4, around.width - tip.offsetWidth - 4))}px`;
      const below = box.bottom - around.top + 8, above = box.top - around.top - tip.offsetHeight - 8;
      tip.style.top = `${below + tip.offsetHeight > around.height && above > 0 ? above : below}px`;
    };
    const hide = () => { shown = null; tip.classList.remove("shown"); };
    const show = (mark, about) => {
      const more = about.sentences.length - SAID;
      tip.replaceChildren(make("strong", {}, about.label), ...about.sentences.slice(0, SAID).map((words) => make("span", {}, words)));
      if (more > 0) tip.append(make("span", {}, `and ${more} more in its row`));
      if (about.source) tip.append(make("em", {}, about.source));
      shown = mark;
      tip.classList.add("shown");
      place();
    };
    /* A mark outside the part shown comes to its middle. */
    const reveal = (mark) => {
      const at = middle(mark);
      if (inside(at)) return;
      x += left + width / 2 - at.x;
      y += top + height / 2 - at.y;
      draw();
    };

    const answer = (mark) => {
      const about = { ...told(figure, mark.dataset.key), label: mark.getAttribute("aria-label") };
      mark.querySelector("title").remove();
      mark.setAttribute("tabindex", "0");
      mark.setAttribute("role", about.link ? "link" : "img");
      mark.setAttribute("aria-label", [`${about.label}.`, ...about.sentences, about.source].join(" ").trim());
      const discs = [...mark.children].filter((each) => each.localName === "circle").sort((a, b) => b.getAttribute("r") - a.getAttribute("r"));
      const sign = (discs[0] || mark.lastElementChild).getBBox(), reach = svg.viewBox.baseVal.width / Math.max(stage.clientWidth, 1);
      const spot = document.createElementNS(svg.namespaceURI, "circle"); // what a finger or pointer has to meet
      Object.entries({ cx: sign.x + sign.width / 2, cy: sign.y + sign.height / 2, r: Math.max(sign.width / 2, LEAST_REACH * reach), fill: "transparent" }).forEach(([key, value]) => spot.setAttribute(key, value));
      mark.append(spot);
      mark.addEventListener("pointerenter", () => { if (!drag) show(mark, about); });
      mark.addEventListener("pointerleave", () => { if (document.activeElement !== mark) hide(); });
      mark.addEventListener("focus", () => { reveal(mark); show(mark, about); });
      mark.addEventListener("blur", hide);
      let first = false; // a finger cannot hover: its first touch shows the sentence, its second follows
      mark.addEventListener("pointerdown", (event) => { first = event.pointerType === "touch" && document.activeElement !== mark; });
      mark.addEventListener("click", () => { if (about.link && !moved && !first) follow(about.link); });
      mark.addEventListener("keydown", (event) => { if (event.key === "Enter" && about.link) follow(about.link); });
    };

    const KEYS = {
      "+": () => zoom(STEP), "=": () => zoom(STEP), "-": () => zoom(1 / STEP), _: () => zoom(1 / STEP), 0: whole, Escape: hide,
      ArrowLeft: () => pan(-1, 0), ArrowRight: () => pan(1, 0), ArrowUp: () => pan(0, -1), ArrowDown: () => pan(0, 1),
    };
    const buttons = make("div", { class: "buttons", role: "group", "aria-label": "Size of the map" });
    for (const [sign, name, act] of [["+", "Magnify", KEYS["+"]], ["−", "Make smaller", KEYS["-"]], ["⤢", "Show the whole map", whole]]) {
      const button = make("button", { type: "button", "aria-label": name }, sign);
      button.addEventListener("click", act);
      buttons.append(button);
    }

    figure.querySelectorAll(".frame").forEach((each) => each.remove());
    svg.querySelectorAll(":scope > title, :scope > desc").forEach((each) => each.remove());
    ["width", "height", "aria-labelledby"].forEach((name) => svg.removeAttribute(name));
    Object.entries({ role: "group", tabindex: "0", "aria-label": `${image.alt} Arrow keys move the map, plus and minus magnify it, 0 shows all of it.` }).forEach(([key, value]) => svg.setAttribute(key, value));
    stage.append(svg, tip, said);
    const below = make("div", { class: "below" }), frame = make("div", { class: "frame" });
    below.append(buttons, make("p", { class: "note" }, HINT));
    frame.append(stage, below);
    figure.append(frame);
    figure.dataset.on = "";
    figure.dataset.lmSuppressShortcuts = "true"; // JupyterLab's own keys stay away
    svg.querySelectorAll("[data-key]").forEach(answer);

    frame.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !(event.key in KEYS)) return;
      event.preventDefault();
      event.stopPropagation();
      KEYS[event.key]();
    });
    stage.addEventListener("wheel", (event) => {
      const active = event.ctrlKey || event.metaKey || frame.contains(document.activeElement);
      if (!active || (event.deltaY > 0 && scale === 1)) return; // the page scrolls on
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.25 : 0.8, point(event));
    }, { passive: false });
    svg.addEventListener("pointerdown", (event) => {
      [drag, moved] = [{ at: point(event), x, y, from: [event.clientX, event.clientY] }, false];
    });
    svg.addEventListener("pointermove", (event) => {
      if (!drag || scale === 1 || (!moved && Math.hypot(event.clientX - drag.from[0], event.clientY - drag.from[1]) < STILL)) return;
      if (!moved) svg.setPointerCapture(event.pointerId);
      moved = true;
      stage.classList.add("dragged");
      const here = point(event);
      [x, y] = [drag.x + here.x - drag.at.x, drag.y + here.y - drag.at.y];
      hide();
      draw();
    });
    for (const name of ["pointerup", "pointercancel"]) {
      svg.addEventListener(name, () => { drag = null; stage.classList.remove("dragged"); });
    }
    view.addEventListener("transitionend", () => { if (shown) (inside(middle(shown)) ? place : hide)(); });
  };

  for (const figure of document.querySelectorAll("figure.live:not([data-on])")) {
    const image = figure.querySelector("img");
    let drawn = "";
    const refresh = () => {
      const address = image.currentSrc || image.src;
      if (address !== drawn) start(figure, image, (drawn = address));
    };
    image.addEventListener("load", refresh); // also when a turned phone takes the other edition
    if (image.complete) refresh();
  }
})();
