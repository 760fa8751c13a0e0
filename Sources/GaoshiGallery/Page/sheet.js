// The contact sheet: what is shown, on paper.

/** More pages than this would hold the browser up for minutes. */
const mostOnSheet = 400;

async function printSheet() {
  showNotice(say("preparing"));
  try {
    const sheet = await makeSheet();
    document.body.append(sheet);
    await Promise.allSettled([...sheet.querySelectorAll("img")].map((image) => image.decode()));
    addEventListener("afterprint", () => sheet.remove(), { once: true });
    showNotice("");
    window.print();
  } catch (problem) {
    showProblem(problem);
  }
}

async function makeSheet() {
  const figures = [];
  const all = totals();
  for (const unit of shown) {
    if (figures.length >= mostOnSheet) break;
    const loaded = await detail(unit);
    for (const page of loaded.pages.filter(isPageWanted)) {
      if (figures.length < mostOnSheet) figures.push(figure(unit, page));
    }
  }
  return make("section", { class: "sheet" },
    make("h1", {}, text(pack.campaign || say("gallery"))),
    make("p", {}, countWords(),
      figures.length < all.pages ? ` · ${say("sheetCut", figures.length, all.pages)}` : null),
    make("div", { class: "figures" }, figures));
}

function figure(unit, page) {
  return make("figure", {}, make("div", {}, picture(page, 150, 170, "eager")),
    make("figcaption", {}, make("b", {}, text(unit.short ?? unit.name)),
      make("span", {}, `${nameOf("material", page.material)} ${page.size} × ${inWords(page.copies)}`)));
}
