// One unit with all that the pack has of it.

let dialog = null;
/** Counts openings: what loads for a former one is dropped. */
let opening = 0;

function makeDialog() {
  dialog?.remove();
  dialog = make("dialog", {
    class: "detail", "aria-labelledby": "detail-name", onkeydown: turnByKey,
    onclose: () => { if (state.unit !== "") leaveUnit(); },
    onclick: (event) => { if (event.target === dialog) dialog.close(); },
  });
  return dialog;
}

function addressOfUnit(unit) {
  const kept = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...state, unit: unit.id })) {
    if (value !== emptyState[key]) kept.set(key, value);
  }
  return `#${kept}`;
}

async function openUnit(unit, pushes) {
  const number = ++opening;
  state.unit = unit.id;
  writeAddress(pushes);
  fill(dialog, make("p", { class: "loading" }, say("loading")));
  if (!dialog.open) dialog.showModal();
  try {
    const loaded = await detail(unit);
    if (number !== opening || state.unit !== unit.id) return;
    fill(dialog, heading(unit),
      make("div", { class: "detail-body", tabindex: "-1" }, contents(unit, loaded)));
    dialog.querySelector(".detail-body").focus({ preventScroll: true });
  } catch (problem) {
    dialog.close();
    showProblem(problem);
  }
}

/** Goes back to the list, to the card that was looked at last. */
function leaveUnit() {
  const place = shown.findIndex((unit) => unit.id === state.unit);
  state.unit = "";
  opening += 1;
  writeAddress(false);
  if (place >= 0) focusCard(place);
}

function heading(unit) {
  const place = shown.indexOf(unit);
  const turn = (key, step) => {
    const next = place < 0 ? undefined : shown[place + step];
    return make("button", {
      type: "button", class: "plain", title: say(key), "aria-label": say(key),
      disabled: next === undefined, onclick: () => openUnit(next, false),
    }, icon(key));
  };
  const facts = [
    unit.region === null ? null : [say("region"), regionName(unit.region)],
    unit.sector === null ? null : [say("sector"), unit.sector],
    [say("level"), nameOf("level", unit.level)],
    unit.authority === null ? null : [say("authority"), unit.authority],
    [say("unitFile"), unit.id],
  ].filter((fact) => fact !== null);
  return make("header", {},
    make("div", { class: "detail-title" },
      make("h2", { id: "detail-name" }, text(unit.name)),
      make("dl", { class: "facts" }, facts.map(([label, value]) =>
        make("div", {}, make("dt", {}, label), make("dd", {}, text(value)))))),
    make("div", { class: "tools" },
      place < 0 ? null : make("span", { class: "where" }, say("place", place + 1, shown.length)),
      turn("previous", -1), turn("next", 1),
      make("button", {
        type: "button", class: "plain close", title: say("close"), "aria-label": say("close"),
        onclick: () => dialog.close(),
      }, icon("close"))));
}

function contents(unit, loaded) {
  const numbers = keysOf(unit).filter(({ kind }) => !["code", "text", "owner"].includes(kind));
  return [
    numbers.length === 0 ? null : section("numbers", make("dl", { class: "channels" },
      numbers.map(({ kind, value }) =>
        make("div", {}, make("dt", {}, nameOf("channel", kind)), make("dd", {}, text(value)))))),
    section("pages", loaded.pages.length === 0
      ? make("p", { class: "soft" }, say("noPages"))
      : make("div", { class: "pages" }, loaded.pages.map((page) => pageEntry(page)))),
    loaded.sites.length === 0 ? null : section("sites", siteTable(loaded.sites)),
    loaded.values.length === 0 ? null : valueTable(loaded.values),
  ];
}

function section(key, ...children) {
  return make("section", {}, make("h3", {}, say(key)), children);
}

/** A page with its picture and everything that is known of it. */
function pageEntry(page) {
  const facts = [
    [say("size"), [sizeInWords(page), page.job.endsWith("-1to10") ? ` (${say("tenth")})` : null]],
    [say("theme"), text(nameOf("theme", page.theme))],
    [say("copies"), make("strong", {}, inWords(page.copies))],
    page.sites.length === 0 ? null : [say("hangs"), make("ul", {}, page.sites.map(siteEntry))],
    page.codes.length === 0 ? null
      : [say("codes"), make("ul", {}, page.codes.map((code) => make("li", { class: "code" }, text(code))))],
  ].filter((fact) => fact !== null);
  return make("article", { class: isPageWanted(page) ? "page" : "page other" },
    make("div", { class: "page-picture" }, picture(page, 250, 300)),
    make("div", { class: "page-text" },
      make("h4", {}, text(nameOf("material", page.material)),
        page.pages > 1 ? make("span", { class: "soft" }, ` ${say("sheets", page.pages)}`) : null),
      make("dl", {}, facts.map(([label, value]) =>
        make("div", {}, make("dt", {}, label), make("dd", {}, value)))),
      make("p", { class: "files" },
        page.files.map(([format, bytes]) => fileLink(page, format, bytes)))));
}

function siteEntry([place, kind, count, mount]) {
  return make("li", {}, text(place), ` × ${inWords(count)}`,
    make("span", { class: "soft" }, siteWords(place, kind, mount)));
}

/** What a site is besides its name; a gate that is called 大门 needs no more words. */
function siteWords(place, kind, mount) {
  const called = kind === null ? null : nameOf("site", kind);
  const parts = [called === null || place.includes(called) ? null : called, nameOf("mount", mount)];
  return ` ${parts.filter((part) => part !== null).join(" · ")}`;
}

function fileLink(page, format, bytes) {
  const path = `${page.job}.${format}`;
  return make("a", {
    class: "file", href: addressOf(path), target: "_blank", rel: "noopener noreferrer", title: path,
  }, make("b", {}, format.toUpperCase()), make("span", {}, inBytes(bytes)));
}

function siteTable(sites) {
  const comma = language === "zh" ? "、" : ", ";
  const row = ([place, kind, materials, count, mount]) => make("tr", {},
    make("th", { scope: "row" }, text(place)),
    make("td", {}, siteWords(place, kind, mount).trim()),
    make("td", {}, materials.map((material, at) =>
      [at > 0 ? comma : null, text(nameOf("material", material))])),
    make("td", { class: "amount" }, `× ${inWords(count)}`));
  return make("table", { class: "sites" }, make("tbody", {}, sites.map(row)));
}

function valueTable(values) {
  return make("details", { class: "values" },
    make("summary", {}, make("h3", {}, say("values")),
      make("span", { class: "soft" }, inWords(values.length))),
    make("table", {},
      make("thead", {}, make("tr", {}, ["value", "field", "source"].map((key) =>
        make("th", { scope: "col" }, say(key))))),
      make("tbody", {}, values.map((value) =>
        make("tr", {}, make("td", {}, text(value.value)), make("td", { class: "mono" }, text(value.field)),
          make("td", { class: "mono" }, sourceOf(value)))))));
}

function sourceOf({ file, line }) {
  if (file === null) return say("byDefault");
  return text(line === null ? file : `${file}:${line}`);
}

function turnByKey(event) {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step === undefined) return;
  const next = shown[shown.findIndex((unit) => unit.id === state.unit) + step];
  if (next === undefined) return;
  event.preventDefault();
  openUnit(next, false);
}
