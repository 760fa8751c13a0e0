// The list of units: only cards in and near the window exist, however many units there are.

const grid = {
  scroller: null, space: null, cards: new Map(), columns: 1, cardWidth: 0, full: 0, idle: 0,
  asked: 0, focus: 0,
};
/** Browsers lay out elements of some 17 million pixels at most; beyond that the scale is changed. */
const tallest = 12e6;

function makeGrid() {
  grid.space = make("div", { class: "space", role: "list" });
  grid.scroller = make("main", {
    id: "units", class: "units", tabindex: "-1", onscroll: askForCards, onkeydown: moveFocus,
  }, grid.space);
  grid.cards.clear();
  new ResizeObserver(measure).observe(grid.scroller);
  return grid.scroller;
}

/** Shows the selection from its start, or where the reader was. */
function refreshGrid(keepsPlace) {
  for (const element of grid.cards.values()) element.remove();
  grid.cards.clear();
  if (!keepsPlace) {
    grid.scroller.scrollTop = 0;
    grid.focus = 0;
  }
  measure();
}

function measure() {
  const style = getComputedStyle(grid.scroller);
  const room = grid.scroller.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  if (room <= 0) return;
  const columns = Math.max(1, Math.floor((room + card.gap) / (card.least + card.gap)));
  const width = Math.floor((room - (columns - 1) * card.gap) / columns);
  if (columns !== grid.columns || width !== grid.cardWidth) {
    grid.columns = columns;
    grid.cardWidth = width;
    for (const element of grid.cards.values()) element.remove();
    grid.cards.clear();
  }
  const rows = Math.ceil(shown.length / columns);
  grid.full = Math.max(0, rows * (card.height + card.gap) - card.gap);
  grid.space.style.height = `${Math.min(grid.full, tallest)}px`;
  drawCards();
}

function askForCards() {
  if (grid.asked === 0) grid.asked = requestAnimationFrame(drawCards);
}

/** How far the list is scrolled, had it its full height. */
function scrolled() {
  const top = grid.scroller.scrollTop;
  if (grid.full <= tallest) return top;
  const window = grid.scroller.clientHeight;
  return top * (grid.full - window) / (tallest - window);
}

function drawCards() {
  grid.asked = 0;
  const step = card.height + card.gap;
  const top = scrolled();
  const first = Math.max(0, Math.floor(top / step) - 1) * grid.columns;
  const bottom = top + grid.scroller.clientHeight;
  const last = Math.min(shown.length, Math.ceil(bottom / step + 1) * grid.columns);
  for (const [place, element] of grid.cards) {
    if (place < first || place >= last) {
      element.remove();
      grid.cards.delete(place);
    }
  }
  for (let place = first; place < last; place++) {
    if (!grid.cards.has(place)) addCard(place);
    const y = Math.floor(place / grid.columns) * step - top + grid.scroller.scrollTop;
    const x = place % grid.columns * (grid.cardWidth + card.gap);
    grid.cards.get(place).style.transform = `translate(${x}px, ${y}px)`;
  }
  clearTimeout(grid.idle);
  grid.idle = setTimeout(loadVisible, 60);
}

function addCard(place) {
  const element = makeCard(shown[place], place);
  element.style.width = `${grid.cardWidth}px`;
  element.tabIndex = place === grid.focus ? 0 : -1;
  grid.cards.set(place, element);
  // In reading order, for readers of the screen.
  let next = place + 1;
  while (next < place + 64 && !grid.cards.has(next)) next += 1;
  grid.space.insertBefore(element, grid.cards.get(next) ?? null);
}

/** Loads details of the cards that stay in the window; those that are scrolled past are left. */
function loadVisible() {
  // Some card must be in the way of the tabulator.
  const cards = [...grid.cards.values()];
  if (cards.length > 0 && !cards.some((element) => element.tabIndex === 0)) cards[0].tabIndex = 0;
  for (const [place, element] of grid.cards) {
    if (element.querySelector(".waiting") === null) continue;
    detail(shown[place]).then((loaded) => {
      if (grid.cards.get(place) === element) fillStrip(element, loaded);
    }, showProblem);
  }
}

/** Arrow keys go from card to card. */
function moveFocus(event) {
  const from = Number(document.activeElement?.dataset?.place ?? NaN);
  if (Number.isNaN(from) || event.altKey || event.ctrlKey || event.metaKey) return;
  const window = Math.max(1, Math.floor(grid.scroller.clientHeight / (card.height + card.gap)));
  const steps = {
    ArrowLeft: -1, ArrowRight: 1, ArrowUp: -grid.columns, ArrowDown: grid.columns,
    PageUp: -grid.columns * window, PageDown: grid.columns * window, Home: -from,
    End: shown.length - 1 - from,
  };
  if (!Object.hasOwn(steps, event.key)) return;
  event.preventDefault();
  focusCard(Math.min(shown.length - 1, Math.max(0, from + steps[event.key])));
}

function focusCard(place) {
  if (shown.length === 0) return;
  bringIntoView(place);
  grid.cards.get(grid.focus)?.setAttribute("tabindex", "-1");
  grid.focus = place;
  const element = grid.cards.get(place);
  if (element === undefined) return;
  element.tabIndex = 0;
  element.focus({ preventScroll: true });
}

function bringIntoView(place) {
  const step = card.height + card.gap;
  const y = Math.floor(place / grid.columns) * step;
  const top = scrolled();
  const window = grid.scroller.clientHeight;
  const isBelow = y + step > top + window - 2 * card.gap;
  const wanted = y < top ? y : isBelow ? y + step + card.gap - window : top;
  const scale = grid.full <= tallest ? 1 : (tallest - window) / (grid.full - window);
  if (wanted !== top) grid.scroller.scrollTop = wanted * scale;
  drawCards();
}
