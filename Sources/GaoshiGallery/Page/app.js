// The page put together: its head, its filters, its list; and what keys and the address do.

let status = null;
let notice = null;
let search = null;
let offered = null;

function build() {
  document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
  document.title = pack.campaign === "" ? say("gallery") : `${pack.campaign} · ${say("gallery")}`;
  status = make("p", { class: "status", role: "status", "aria-live": "polite" });
  notice = make("p", { class: "notice", role: "alert", hidden: true });
  fill(document.getElementById("app"),
    make("a", { class: "skip", href: "#units", onclick: skip }, say("skip")), makeHead(), makeBar(), status, notice, makeGrid());
  document.body.append(makeDialog());
}

/** Past the filters to the list. */
function skip(event) {
  event.preventDefault();
  focusCard(grid.focus);
}

function makeHead() {
  return make("header", { class: "head" },
    make("div", { class: "title" },
      make("h1", { dir: "auto" }, pack.campaign === "" ? say("gallery") : pack.campaign),
      make("p", {}, say("gallery"),
        pack.date === "" ? null : [make("span", { class: "dot" }, "·"), text(pack.date)],
        make("span", { class: "root", title: `${say("root")} ${pack.root}` },
          make("span", { class: "dot" }, "·"), `${say("root")} `, make("code", {}, pack.root.slice(0, 12))))),
    make("div", { class: "tools" },
      tool("print", "print", printSheet), themeTool(),
      make("button", {
        type: "button", class: "plain words", lang: language === "zh" ? "en" : "zh-Hans",
        onclick: switchLanguage,
      }, say("language"))));
}

function tool(name, key, action) {
  return make("button", {
    type: "button", class: "plain", title: say(key), "aria-label": say(key), onclick: action,
  }, icon(name));
}

function themeTool() {
  const other = isDark() ? "light" : "dark";
  return tool(other, other === "dark" ? "toDark" : "toLight", (event) => {
    setTheme(other);
    event.currentTarget.replaceWith(themeTool());
  });
}

function isDark() {
  const { theme } = document.documentElement.dataset;
  return theme === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  remember("theme", theme);
}

function switchLanguage() {
  language = language === "zh" ? "en" : "zh";
  remember("language", language);
  build();
  offerChoices();
  refresh(false);
}

function makeBar() {
  search = make("input", {
    type: "search", id: "search", placeholder: say("search"), "aria-label": say("search"),
    title: say("searchHelp"), autocomplete: "off", spellcheck: "false", value: state.query,
    oninput: () => {
      clearTimeout(searching);
      searching = setTimeout(() => ask("query", search.value), 90);
    },
    onkeydown: (event) => {
      if (event.key === "ArrowDown" || event.key === "Enter") {
        event.preventDefault();
        clearTimeout(searching);
        ask("query", search.value);
        focusCard(0);
      }
    },
  });
  const bar = make("div", { class: "bar" },
    make("div", { class: "search" }, icon("search"), search, make("kbd", {}, "/")),
    make("button", {
      type: "button", class: "filter-tool", "aria-expanded": "false",
      onclick: (event) => {
        const opens = bar.classList.toggle("opened");
        event.currentTarget.setAttribute("aria-expanded", String(opens));
      },
    }, icon("filter"), say("filters")),
    make("div", { class: "filters" },
      ["region", "sector", "material", "size", "format"].map((key) => choice(key, [])),
      choice("sort", ["pack", "name", "region", "pages"].map((value) =>
        [value, say(`sort${value[0].toUpperCase()}${value.slice(1)}`)]))));
  return bar;
}

let searching = 0;

function choice(key, options) {
  return make("label", { class: "choice" }, make("span", {}, say(key)),
    make("select", { "data-key": key, onchange: (event) => ask(key, event.target.value) },
      options.map(([value, name]) => make("option", { value, selected: value === state[key] }, name))));
}

/** Fills the lists of filters; one with nothing to choose from goes away. */
function offerChoices() {
  offered ??= choices();
  for (const [key, list] of Object.entries(offered)) {
    const select = document.querySelector(`select[data-key="${key}"]`);
    fill(select, make("option", { value: "" }, say("all")), list.map(([value, count]) =>
      make("option", { value }, `${choiceName(key, value)} (${inWords(count)})`)));
    select.closest("label").hidden = list.length < 2 && state[key] === "";
  }
}

/** Takes a wish. */
function ask(key, value) {
  if (state[key] === value) return;
  state[key] = value;
  writeAddress(false);
  refresh(false);
}

function refresh(keepsPlace) {
  select();
  for (const element of document.querySelectorAll("select")) {
    element.value = state[element.dataset.key];
    const { key } = element.dataset;
    element.closest("label").classList.toggle("chosen", state[key] !== emptyState[key]);
  }
  if (document.activeElement !== search) search.value = state.query;
  showStatus();
  refreshGrid(keepsPlace);
}

function countWords() {
  const { pages, files, copies } = totals();
  return say("count", shown.length, pages, files, copies);
}

function showStatus() {
  const narrows = Object.keys(emptyState).some((key) =>
    !["sort", "unit"].includes(key) && state[key] !== emptyState[key]);
  fill(status, make("strong", {}, countWords()), narrows ? say("ofAll", units.length) : null,
    narrows ? make("button", { type: "button", class: "link", onclick: clearAll }, say("clear")) : null);
  const nothing = shown.length > 0 ? null : units.length === 0
    ? [say("emptyPack")] : [make("b", {}, say("nothing")), make("span", {}, say("nothingHint"))];
  fill(grid.empty ??= make("div", { class: "empty" }), nothing);
  if (nothing === null) grid.empty.remove();
  else grid.scroller.append(grid.empty);
}

function clearAll() {
  Object.assign(state, { ...emptyState, sort: state.sort });
  search.value = "";
  writeAddress(false);
  refresh(false);
  search.focus();
}

function showNotice(sentence) {
  notice.hidden = sentence === "";
  fill(notice, sentence);
}

function showProblem(problem) {
  showNotice(`${say("broken")}${problem.message} ${say("brokenHint")}`);
}

/** The address was changed by the reader or by the way back. */
function follow() {
  const former = JSON.stringify({ ...state, unit: "" });
  readAddress();
  if (JSON.stringify({ ...state, unit: "" }) !== former) {
    search.value = state.query;
    refresh(false);
  }
  showUnitOfAddress();
}

function showUnitOfAddress() {
  const unit = state.unit === "" ? undefined : units.find(({ id }) => id === state.unit);
  if (unit !== undefined) openUnit(unit, false);
  else if (dialog.open) {
    state.unit = "";
    dialog.close();
  }
}

function pressed(event) {
  if ((event.ctrlKey || event.metaKey) && event.key === "p") {
    event.preventDefault();
    printSheet();
  } else if (event.key === "/" && !dialog.open && document.activeElement !== search) {
    event.preventDefault();
    search.focus();
    search.select();
  } else if (event.key === "Escape" && document.activeElement === search && search.value !== "") {
    event.preventDefault();
    search.value = "";
    ask("query", "");
  }
}

async function start() {
  const theme = recall("theme");
  if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
  readAddress();
  build();
  fill(status, say("loading"));
  addEventListener("keydown", pressed);
  addEventListener("popstate", follow);
  addEventListener("hashchange", follow);
  try {
    await loadIndex((part) => fill(status, `${say("loading")} ${Math.round(100 * part)} %`));
  } catch (problem) {
    fill(status);
    showProblem(problem);
    return;
  }
  offerChoices();
  refresh(false);
  document.documentElement.dataset.ready = "yes";
  showUnitOfAddress();
}

start();
