// The only way in which elements are made: texts of a pack become text nodes, never markup.

/** Makes an element; `on…` are listeners, null children are left out. */
function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "style") Object.assign(element.style, value);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  add(element, children);
  return element;
}

function add(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === "") continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/** Gives an element other children. */
function fill(element, ...children) {
  element.textContent = "";
  add(element, children);
  return element;
}

/** A text of the pack: its direction is its own and does not reach what stands beside it. */
function text(value, properties = {}) {
  // Han on an English page: marks and characters are those of China.
  const lang = /\p{Script=Han}/u.test(value) ? "zh-Hans" : null;
  return make("bdi", { lang, ...properties }, value);
}

/** An outline of 24 units; drawn, since a page of a pack has no fonts of symbols. */
function icon(name) {
  const outlines = {
    search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20 20",
    close: "M6 6 18 18M18 6 6 18",
    previous: "M14.5 5 8 12l6.5 7",
    next: "M9.5 5 16 12l-6.5 7",
    print: "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
    filter: "M4 6h16M7 12h10M10 18h4",
    light: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5V5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3 7 7M17 17l1.7 1.7M18.7 5.3 17 7M7 17l-1.7 1.7",
    dark: "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z",
  };
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  for (const [key, value] of [["viewBox", "0 0 24 24"], ["class", "icon"], ["aria-hidden", "true"]]) {
    drawing.setAttribute(key, value);
  }
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", outlines[name]);
  drawing.append(path);
  return drawing;
}
