// One unit as a card of fixed height, so that thousands of them need no measuring.

/** How a card is laid out; `style.css` has the same lengths. */
const card = { height: 304, gap: 18, least: 380, strip: 150, inset: 18 };

/** A card with what the index knows; its pictures come with the details. */
function makeCard(unit, position) {
  const pages = pagesShown(unit);
  const copies = pages.reduce((sum, page) => sum + page.copies, 0);
  const strip = make("div", { class: "strip" });
  const element = make(
    "a",
    {
      class: "card", href: addressOfUnit(unit), "data-place": position, role: "listitem",
      "aria-posinset": position + 1, "aria-setsize": shown.length,
      onclick: (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        openUnit(unit, true);
      },
    },
    strip,
    make("div", { class: "card-text" },
      make("h2", { title: unit.name }, text(unit.name)),
      make("p", { class: "meta" }, metaOf(unit)),
      make("p", { class: "numbers" }, mainNumbers(unit).slice(0, 2).map(({ kind, value }) =>
        make("span", { class: "number" }, make("i", {}, nameOf("channel", kind)), text(value)))),
      make("p", { class: "count" },
        make("span", {}, say("cardCount", pages.length, copies)),
        text(unit.id, { class: "id", title: unit.id }))));
  const loaded = detailAtHand(unit);
  if (loaded !== null) fillStrip(element, loaded);
  else add(strip, pages.slice(0, 3).map(() => make("span", { class: "paper waiting" })));
  return element;
}

/** Where a unit is and what it does: `新疆 650100 · 水利`. */
function metaOf(unit) {
  const parts = [];
  if (unit.region !== null) parts.push(text(regionName(unit.region)));
  if (unit.sector !== null) parts.push(text(unit.sector));
  if (parts.length === 0 && unit.authority !== null) parts.push(text(unit.authority));
  return parts.flatMap((part, place) => place === 0 ? [part] : [make("span", { class: "dot" }, "·"), part]);
}

const numberKinds = ["hotline", "phone", "phone-fax", "fax", "email", "web"];

/** The numbers that a unit is called by: its own before those that all units of the pack share. */
function mainNumbers(unit) {
  return keysOf(unit).filter(({ kind }) => numberKinds.includes(kind))
    .sort((a, b) => numberKinds.indexOf(a.kind) - numberKinds.indexOf(b.kind));
}

/** Puts in the pictures that fit beside each other, and says how many do not. */
function fillStrip(element, loaded) {
  const strip = element.querySelector(".strip");
  // What is as wide as a banner leaves no room for others: it comes last.
  const pages = loaded.pages.filter(isPageWanted)
    .sort((a, b) => Number(isWide(a)) - Number(isWide(b)));
  const room = grid.cardWidth - 2 * card.inset;
  let width = 0;
  let count = 0;
  const papers = [];
  for (const page of pages) {
    const [own] = fit(page, Math.min(room, 240), card.strip);
    const rest = pages.length - count - 1;
    if (count > 0 && width + own + 12 + (rest > 0 ? 44 : 0) > room) break;
    papers.push(picture(page, Math.min(room, 240), card.strip));
    width += own + 12;
    count += 1;
  }
  const left = pages.length - count;
  const more = { class: "more", title: say("more", left) };
  fill(strip, papers, left > 0 ? make("span", more, `+${inWords(left)}`) : null,
    pages.length === 0 ? make("span", { class: "no-pages" }, say("noPages")) : null);
}

function isWide({ mm }) { return mm !== null && (mm[0] === null || mm[0] > 2 * mm[1]); }

/** Width and height in pixels of a page within a box; a page of unknown length is drawn square. */
function fit(page, mostWidth, mostHeight) {
  const [width, height] = page.mm === null || page.mm[0] === null ? [1, 1] : page.mm;
  const scale = Math.min(mostWidth / width, mostHeight / height);
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

/** A page's small picture; the browser loads it when it comes near the window. */
function picture(page, mostWidth, mostHeight, loading = "lazy") {
  const [width, height] = fit(page, mostWidth, mostHeight);
  const name = `${nameOf("material", page.material)} ${page.size}`;
  const style = { width: `${width}px`, height: `${height}px` };
  if (page.preview === null) {
    return make("span", { class: "paper none", style, title: name },
      make("span", {}, nameOf("material", page.material)), make("small", {}, page.size));
  }
  // The order counts: `loading` must be there before `src` is.
  return make("img", {
    class: "paper", loading, decoding: "async", alt: name, title: name, width, height, style,
    src: addressOf(page.preview),
    onerror: (event) => event.target.replaceWith(picture({ ...page, preview: null }, mostWidth, mostHeight)),
  });
}
