// What is asked for: it stands behind the # of the address, so that it can be kept and sent.

const emptyState = {
  query: "", region: "", sector: "", material: "", size: "", format: "", sort: "pack", unit: "",
};
const state = { ...emptyState };
/** A choice of units that say nothing. */
const noneChoice = "-";

/** The units that are shown, in order. */
let shown = [];

function readAddress() {
  const given = new URLSearchParams(location.hash.slice(1));
  for (const key of Object.keys(emptyState)) state[key] = given.get(key) ?? emptyState[key];
}

/** Puts what is asked for into the address; `pushes` makes the browser's way back lead here. */
function writeAddress(pushes) {
  const kept = new URLSearchParams();
  for (const [key, value] of Object.entries(state)) {
    if (value !== emptyState[key]) kept.set(key, value);
  }
  const address = `#${kept}`;
  if (address === location.hash || address === "#" && location.hash === "") return;
  history[pushes ? "pushState" : "replaceState"](null, "", address);
}

/** The pages of a unit that the filters let through. */
function pagesShown(unit) { return unit.pages.filter(({ kind }) => isWanted(kind)); }

function isWanted(kind) {
  return (state.material === "" || kind.material === state.material)
    && (state.size === "" || kind.size === state.size)
    && (state.format === "" || kind.formats.includes(state.format));
}

/** Whether a detail's page is among them. */
function isPageWanted(page) {
  return isWanted({ ...page, formats: page.files.map(([format]) => format) });
}

/** Finds the units that match everything. */
function select() {
  const matches = matcher(state.query);
  const asksForPages = state.material !== "" || state.size !== "" || state.format !== "";
  shown = units.filter((unit) =>
    isChosen(state.region, unit.region, (code, start) => code.startsWith(start))
    && isChosen(state.sector, unit.sector, (sector, asked) => sector === asked)
    && (!asksForPages || unit.pages.some(({ kind }) => isWanted(kind)))
    && (matches === null || matches(unit)));
  sortShown();
}

function isChosen(asked, value, test) {
  if (asked === "") return true;
  return asked === noneChoice ? value === null : value !== null && test(value, asked);
}

function sortShown() {
  const collator = new Intl.Collator("zh-Hans-CN", { numeric: true });
  const byRegion = (unit) => unit.region ?? "~";
  const orders = {
    name: (a, b) => collator.compare(a.name, b.name),
    region: (a, b) => byRegion(a) < byRegion(b) ? -1 : byRegion(a) > byRegion(b) ? 1 : 0,
    pages: (a, b) => b.pages.length - a.pages.length,
  };
  const order = Object.hasOwn(orders, state.sort) ? orders[state.sort] : null;
  if (order !== null) shown.sort((a, b) => order(a, b) || a.place - b.place);
}

/** How much is shown. */
function totals() {
  const sum = { pages: 0, files: 0, copies: 0 };
  for (const unit of shown) {
    for (const { kind, copies } of pagesShown(unit)) {
      sum.pages += 1;
      sum.files += state.format === "" ? kind.formats.length : 1;
      sum.copies += copies;
    }
  }
  return sum;
}

/** What there is to choose from, with how many units have it: [value, name, count]. */
function choices() {
  const counts = Object.fromEntries(
    ["region", "sector", "material", "size", "format"].map((key) => [key, new Map()]));
  const count = (map, value) => map.set(value, (map.get(value) ?? 0) + 1);
  for (const unit of units) {
    for (const part of regionParts(unit.region)) count(counts.region, part);
    count(counts.sector, unit.sector ?? noneChoice);
    const own = { material: new Set(), size: new Set(), format: new Set() };
    for (const { kind } of unit.pages) {
      own.material.add(kind.material);
      own.size.add(kind.size);
      for (const format of kind.formats) own.format.add(format);
    }
    for (const [key, values] of Object.entries(own)) {
      for (const value of values) count(counts[key], value);
    }
  }
  return Object.fromEntries(Object.entries(counts).map(([key, map]) => [key, listOf(key, map)]));
}

/** A region stands under its prefecture and province. */
function regionParts(code) {
  if (code === null) return [noneChoice];
  const parts = [code.slice(0, 2)];
  if (!code.endsWith("0000")) parts.push(code.slice(0, 4));
  if (!code.endsWith("00")) parts.push(code);
  return parts;
}

function listOf(key, map) {
  const compare = new Intl.Collator("zh-Hans-CN", { numeric: true }).compare;
  // A list of thousands of counties is no list to choose from; typing a code finds them.
  const isLong = key === "region" && map.size > 400;
  return [...map].filter(([value]) => !isLong || value.length < 6).sort(([a], [b]) => {
    if (a === noneChoice || b === noneChoice) return a === noneChoice ? 1 : -1;
    return key !== "region" ? compare(a, b) : a < b ? -1 : 1;
  });
}

/** How a choice is called. */
function choiceName(key, value) {
  if (value === noneChoice) return say("noneGiven");
  if (key === "region") return `${"\u2003".repeat(value.length / 2 - 1)}${regionName(value)}`;
  if (key === "format") return value.toUpperCase();
  return key === "material" ? nameOf("material", value) : value;
}
