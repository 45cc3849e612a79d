"""Deployments on six continents to draw: rows of our own, invented or of public knowledge, as the reader would deliver them."""

from __future__ import annotations

from typing import Any

from sitrep import schema
from sitrep.schema import Tables

PRECISION = {"country": "country", "region": "area", "city": "point", "base": "point", "border": "border", "water": "area"}
SIGNS = {"about": "~", "over": ">", "up to": "<"}
# name → (text, kind, iso3, lat, lon); the text is what an article would say.
PLACES: dict[str, tuple[str, str, str | None, float, float]] = {
    "Kosovo": ("Kosovo", "country", "XKX", 42.6, 20.9), "Mitrovica": ("Mitrovica", "city", "XKX", 42.891, 20.866),
    "Camp Bondsteel": ("Camp Bondsteel", "base", "XKX", 42.36, 21.247),
    "South Korea": ("South Korea", "country", "KOR", 36.5, 127.8), "Korean border": ("the border with South Korea", "border", "KOR", 38.3, 127.5),
    "Sea of Japan": ("the Sea of Japan", "water", None, 39.5, 134.0), "Pyeongtaek": ("Camp Humphreys", "base", "KOR", 36.967, 127.033),
    "Mali": ("Mali", "country", "MLI", 17.0, -4.0), "Niger": ("Niger", "country", "NER", 16.0, 8.0), "Chad": ("Chad", "country", "TCD", 15.0, 19.0),
    "Burkina Faso": ("Burkina Faso", "country", "BFA", 13.0, -2.0), "Gao": ("Gao", "city", "MLI", 16.272, -0.045),
    "Red Sea": ("the Red Sea", "water", None, 20.0, 38.5), "Bab el-Mandeb": ("the Bab el-Mandeb strait", "water", None, 12.6, 43.3),
    "Camp Lemonnier": ("Camp Lemonnier", "base", "DJI", 11.547, 43.147), "Yemen": ("Yemen", "country", "YEM", 15.5, 48.0),
    "Taiwan Strait": ("the Taiwan Strait", "water", None, 24.5, 119.5), "Taiwan": ("Taiwan", "country", "TWN", 23.7, 121.0), "Kinmen": ("Kinmen", "city", "TWN", 24.433, 118.317),
    "Fiji": ("Fiji", "country", "FJI", -18.0, 178.0), "Tonga": ("Tonga", "country", "TON", -20.0, -175.0), "Taveuni": ("Taveuni", "region", "FJI", -16.85, -179.97),
    "Nuku'alofa": ("Nuku'alofa", "city", "TON", -21.139, -175.204), "Townsville": ("Townsville", "city", "AUS", -19.26, 146.82),
    "Northern Cyprus": ("northern Cyprus", "region", "CYP", 35.3, 33.5), "Akrotiri": ("RAF Akrotiri", "base", "CYP", 34.59, 32.988), "Cyprus": ("Cyprus", "country", "CYP", 35.0, 33.0),
    "Toussaint Louverture": ("Toussaint Louverture airport", "base", "HTI", 18.580, -72.293), "Pétion-Ville": ("Pétion-Ville", "city", "HTI", 18.5125, -72.285), "Haiti": ("Haiti", "country", "HTI", 19.0, -72.7),
    "Tapa": ("Tapa", "city", "EST", 59.26, 25.96), "Salisbury": ("Salisbury", "city", "GBR", 51.07, -1.79), "Ādaži": ("Ādaži", "base", "LVA", 57.08, 24.33), "Fort Bragg": ("Fort Bragg", "base", "USA", 35.14, -79.0),
    "Guyana border": ("the border with Guyana", "border", "GUY", 5.0, -60.5), "Guyana": ("Guyana", "country", "GUY", 5.0, -59.0), "Boa Vista": ("Boa Vista", "city", "BRA", 2.82, -60.67),
    "Belarus border": ("the border with Belarus", "border", "BLR", 53.0, 23.6), "Suwałki": ("Suwałki", "city", "POL", 54.1, 22.93), "Belarus": ("Belarus", "country", "BLR", 53.5, 28.0),
    "Darwin": ("Darwin", "city", "AUS", -12.46, 130.84), "Okinawa": ("Okinawa", "region", "JPN", 26.5, 127.9), "Australia": ("Australia", "country", "AUS", -25.0, 134.0), "Tindal": ("RAAF Base Tindal", "base", "AUS", -14.52, 132.38),
    "Syria": ("Syria", "country", "SYR", 35.0, 38.5), "al-Tanf": ("al-Tanf", "base", "SYR", 33.49, 38.65), "Hmeimim": ("Hmeimim air base", "base", "SYR", 35.411, 35.945),
    "Germany": ("Germany", "country", "DEU", 51.0, 10.0), "Honduras": ("Honduras", "country", "HND", 15.0, -86.5), "Djibouti": ("Djibouti", "country", "DJI", 11.5, 42.5), "Japan": ("Japan", "country", "JPN", 36.0, 138.0),
    "Ukraine": ("Ukraine", "country", "UKR", 49.0, 31.4), "Crimea": ("Crimea", "region", "UKR", 45.3, 34.4), "Ukraine's border": ("Ukraine's border", "border", "UKR", 50.2, 36.3), "Belgorod": ("Belgorod", "city", "RUS", 50.6, 36.58),
    "Gaza border": ("the Gaza border", "border", "PSE", 31.4, 34.4), "Luxembourg": ("Luxembourg", "country", "LUX", 49.8, 6.1), "Belgium": ("Belgium", "country", "BEL", 50.6, 4.6), "Netherlands": ("the Netherlands", "country", "NLD", 52.2, 5.5),
    "Thule": ("Pituffik Space Base", "base", "GRL", 76.53, -68.7), "Svalbard": ("Svalbard", "region", "NOR", 78.6, 16.0), "Norway": ("Norway", "country", "NOR", 64.0, 12.0),
    "Eastern Europe": ("Eastern Europe", "region", None, 50.0, 25.0),
    "Pacific": ("the Pacific", "water", None, 5.0, -170.0), "Guam": ("Guam", "country", "GUM", 13.44, 144.78), "Hawaii": ("Hawaii", "region", "USA", 20.8, -156.9),
    "Russia": ("Russia", "country", "RUS", 61.5, 99.0), "Kuril Islands": ("the Kuril Islands", "region", "RUS", 46.0, 150.5),
    "Hostile": ("<b>$\\frac{x}{0}$</b> & ../../etc \u202e\u0007", "city", "POL", 52.2, 21.0), "Unknown": ("Nowhereville", "city", None, None, None),
}
COLOMBIA = {
    "Bogotá": (4.65, -74.1), "Medellín": (6.25, -75.57), "Cali": (3.43, -76.52), "Barranquilla": (10.97, -74.8), "Cartagena": (10.4, -75.51), "Cúcuta": (7.89, -72.5), "Bucaramanga": (7.12, -73.12),
    "Pereira": (4.81, -75.7), "Santa Marta": (11.24, -74.2), "Ibagué": (4.44, -75.23), "Villavicencio": (4.14, -73.63), "Pasto": (1.21, -77.28), "Montería": (8.75, -75.88), "Arauca": (7.08, -70.76), "Leticia": (-4.21, -69.94),
}


def place(key: str) -> dict[str, Any]:
    """Columns of a place by its key in PLACES or COLOMBIA."""
    text, kind, iso3, lat, lon = PLACES[key] if key in PLACES else (key, "city", "COL", *COLOMBIA[key])
    return {"text": text, "kind": kind, "iso3": iso3, "lat": lat, "lon": lon}


def force(actor: str, said: str, where: str = "", category: str = "deployment", status: str = "planned", start: str = "", source: str = "") -> dict[str, Any]:
    """What an article reports of a force. said: "about 2,000 troops", "up to 300 marine", "1,000-2,000 troops", "2 destroyer", "thousands of troops", "" (no number)."""
    return {"actor": actor, "said": said, "where": where, "category": category, "status": status, "start": start, "source": source}


def _quantity(said: str) -> dict[str, Any]:
    sign = next((word for word in SIGNS if said.startswith(word + " ")), "")
    words = said.removeprefix(sign).split()
    vague = {"dozens": 24.0, "hundreds": 200.0, "thousands": 2000.0}.get(words[0])
    low, _, high = words[0].replace(",", "").partition("-")
    unit = " ".join(word for word in words[1:] if word != "of")
    people = unit in ("troops", "troop", "soldiers", "marines", "marine", "peacekeepers", "police", "reservists")
    dimension = "people" if people else "formation" if unit.rstrip("s") in ("battalion", "brigade", "company") else "equipment"
    return {
        "value": vague if vague else float(low), "value_max": float(high) if high else None, "vague": vague is not None, "change": "~" if vague else SIGNS.get(sign, "="),
        "change_word": sign or None, "unit": unit.removesuffix("s") if unit != "police" else unit, "dimension": dimension,
    }


def tables(day: str, forces: list[dict[str, Any]], named: tuple[str, ...] = ()) -> Tables:
    """All tables of one article that reports `forces` and names the places `named` besides."""
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in schema.TABLES}
    text = ""

    def say(words: str) -> dict[str, Any]:
        nonlocal text
        start = len(text)
        text += words + ". "
        return {"article_id": "own", "start": start, "end": start + len(words), "text": words}

    for number, said in enumerate(forces):
        where = place(said["where"]) if said["where"] else None
        at = {"place": where["text"], "place_iso3": where["iso3"], "lat": where["lat"], "lon": where["lon"], "place_kind": where["kind"]} if where else {}
        begin = place(said["start"])["text"] if said["start"] else None
        sources = [said["source"]] if said["source"] else []
        common = {"actor": said["actor"] or None, "category": said["category"], "status": said["status"], **at}
        key, identity = f"{number:012x}", {"figure_ids": [], "statement_ids": []}
        if said["said"]:
            span, quantity = say(said["said"]), _quantity(said["said"])
            sign = len(quantity["change_word"] or "") + 1 if quantity["change_word"] else 0
            sentence = {"sentence_start": span["start"], "sentence_end": span["end"]}
            rows["figures"].append({"figure_id": key, **span, **sentence, "number_start": span["start"] + sign, **quantity, **common, "origin": begin, "source": sources, "unresolved": [] if where else ["place:not_stated"]})
            identity["figure_ids"] = [key]
            amount = {name: quantity[name] for name in ("value", "value_max", "change", "unit", "dimension")}
        else:
            span = say(f"forces {said['status']}")
            rows["statements"].append({"statement_id": key, **span, "sentence_start": span["start"], "sentence_end": span["end"], **common, "source": sources, "rule": "test"})
            identity["statement_ids"], amount = [key], {}
        rows["forces"].append({"force_id": f"f{key}", "actor_name": said["actor"], **common, **amount, "origin": begin, "sources": sources, "article_ids": ["own"], **identity})
        for mentioned in filter(None, (said["where"], said["start"])):
            rows["places"].append(_mention(say, mentioned))
    rows["places"] += [_mention(say, name) for name in named]
    rows["articles"] = [{"article_id": "own", "path": "own.txt", "sha256": "0" * 64, "published": day, "language": "en", "characters": len(text), "text": text}]
    return {name: schema.frame(name, found) for name, found in rows.items()}


def _mention(say: Any, key: str) -> dict[str, Any]:
    where = place(key)
    span = say(where["text"])
    precision = "many_countries" if key == "Eastern Europe" else PRECISION[where["kind"]]
    return {**span, "name": where["text"], "kind": where["kind"], "iso3": where["iso3"], "lat": where["lat"], "lon": where["lon"], "precision": precision}


DEPLOYMENTS: dict[str, Tables] = {
    "kosovo": tables("2023-10-01", [
        force("NATO", "about 4,500 troops", "Kosovo", "presence", "actual", source="NATO"), force("GBR", "200 troops", "Kosovo", source="the Ministry of Defence"),
        force("USA", "600 troops", "Camp Bondsteel", "presence", "actual")], named=("Mitrovica",)),
    "korea": tables("2024-06-10", [
        force("USA", "28,500 troops", "South Korea", "presence", "actual", source="US Forces Korea"), force("PRK", "thousands of troops", "Korean border", "presence", "actual"),
        force("USA", "2 destroyers", "Sea of Japan", "exercise", "actual"), force("JPN", "1 destroyer", "Sea of Japan", "exercise", "actual")], named=("Pyeongtaek",)),
    "sahel": tables("2022-02-17", [
        force("FRA", "2,400 troops", "Mali", "withdrawal", "planned", source="President Macron"), force("FRA", "1,000 troops", "Niger", "presence", "actual"), force("FRA", "1,000 troops", "Chad", "presence", "actual"),
        force("FRA", "400 troops", "Burkina Faso", "presence", "actual"), force("RUS", "800-1,000 troops", "Mali", "presence", "actual", source="French officials"), force("DEU", "up to 1,100 troops", "Gao", "presence", "actual")]),
    "red_sea": tables("2024-01-12", [
        force("USA", "3 destroyers", "Red Sea", "presence", "actual"), force("GBR", "1 destroyer", "Red Sea"), force("USA", "4,000 troops", "Camp Lemonnier", "presence", "actual"),
        force("EU", "3 frigates", "Bab el-Mandeb", source="Josep Borrell"), force("USA", "", "Yemen", status="denied", source="the Pentagon")]),
    "taiwan": tables("2023-04-10", [
        force("CHN", "71 aircraft", "Taiwan Strait", "exercise", "actual", source="Taiwan's defence ministry"), force("CHN", "9 ships", "Taiwan Strait", "exercise", "actual"),
        force("USA", "100-200 troops", "Taiwan", status="possible", source="US officials")], named=("Kinmen",)),
    "antimeridian": tables("2022-01-20", [
        force("AUS", "about 350 troops", "Fiji", "deployment", "actual"), force("NZL", "180 troops", "Tonga", start="Townsville"), force("AUS", "40 police", "Nuku'alofa"), force("FJI", "50 soldiers", "Taveuni", "deployment", "actual")]),
    "island": tables("2021-07-20", [
        force("TUR", "30,000-40,000 troops", "Northern Cyprus", "presence", "actual"), force("UN", "over 800 peacekeepers", "Cyprus", "presence", "actual"), force("GBR", "3,500 troops", "Akrotiri", "presence", "actual")]),
    "five_kilometres": tables("2024-06-25", [
        force("KEN", "400 police", "Toussaint Louverture", "deployment", "actual"), force("JAM", "24 soldiers", "Pétion-Ville", "deployment", "actual")]),
    "fifteen_places": tables("2021-05-28", [force("COL", f"{700 + 450 * (n % 5)} soldiers", name, "deployment", "actual") for n, name in enumerate(COLOMBIA)]),
    "origin_outside": tables("2022-03-01", [
        force("GBR", "850 troops", "Tapa", status="actual", start="Salisbury"), force("USA", "about 700 troops", "Ādaži", start="Fort Bragg", source="the Pentagon")]),
    "guyana": tables("2023-12-08", [
        force("VEN", "5,700 troops", "Guyana border", "presence", "actual"), force("BRA", "60 soldiers", "Boa Vista"), force("GBR", "1 patrol ship", "Guyana")]),
    "poland_belarus": tables("2023-08-10", [
        force("POL", "up to 10,000 troops", "Belarus border", "deployment", "planned", source="Mariusz Błaszczak"), force("RUS", "over 1,000 soldiers", "Belarus", "presence", "actual")], named=("Suwałki",)),
    "australia": tables("2024-03-27", [
        force("USA", "about 2,500 marines", "Darwin", start="Okinawa"), force("USA", "6 bombers", "Tindal"), force("GBR", "up to 1,000 troops", "Australia", status="possible")]),
    "syria": tables("2024-12-20", [
        force("USA", "about 2,000 troops", "Syria", "presence", "actual", source="the Pentagon"), force("RUS", "about 7,500 troops", "Syria", "withdrawal", "possible"), force("USA", "200 troops", "al-Tanf", "presence", "actual"),
        force("RUS", "hundreds of troops", "Hmeimim", "withdrawal", "actual"), force("TUR", "", "Syria", "presence", "actual")]),
    "worldwide": tables("2023-11-01", [
        force("USA", "35,000 troops", "Germany", "presence", "actual"), force("USA", "53,000 troops", "Japan", "presence", "actual"), force("USA", "28,500 troops", "South Korea", "presence", "actual"),
        force("USA", "900 troops", "Syria", "presence", "actual"), force("USA", "4,000 troops", "Djibouti", "presence", "actual"), force("USA", "500 troops", "Honduras", "presence", "actual"), force("USA", "2,500 marines", "Darwin", "deployment", "actual")]),
    "small_countries": tables("2023-05-02", [
        force("USA", "1,200 troops", "Belgium", "presence", "actual"), force("USA", "400 troops", "Netherlands", "presence", "actual"), force("USA", "100 troops", "Luxembourg")]),
    "ukraine_2023": tables("2023-03-01", [
        force("RUS", "about 300,000 troops", "Ukraine", "presence", "actual"), force("RUS", "thousands of troops", "Belgorod", "deployment", "actual"), force("RUS", "25,000 troops", "Crimea", "presence", "actual"), force("GBR", "", "Ukraine", status="denied")]),
    "high_north": tables("2022-03-14", [
        force("NATO", "30,000 troops", "Norway", "exercise", "actual"), force("USA", "150 troops", "Thule", "presence", "actual"), force("NOR", "dozens of soldiers", "Svalbard")]),
    "pacific": tables("2023-06-01", [
        force("USA", "5,000 marines", "Guam"), force("USA", "1 carrier", "Pacific", "deployment", "actual", start="Hawaii"), force("RUS", "3,500 troops", "Kuril Islands", "presence", "actual")]),
    "russia_wide": tables("2022-09-21", [force("RUS", "300,000 reservists", "Russia", "alert", "planned")]),
    "gaza": tables("2023-10-14", [force("ISR", "about 300,000 troops", "Gaza border", "presence", "actual", source="the IDF")]),
    "hostile": tables("2022-02-02", [force("USA", "about 300 troops", "Hostile", source="<script>alert(1)</script> $x^2$ \u202eevil")]),
    "one_denial": tables("2022-02-02", [force("USA", "", "Ukraine", status="denied")]),
    "nothing_placed": tables("2022-02-02", [force("USA", "8,500 troops", "", "alert", "actual"), force("USA", "3,000 troops", "Eastern Europe"), force("RUS", "200 troops", "Unknown")]),
    "nothing_at_all": tables("2022-02-02", []),
}
