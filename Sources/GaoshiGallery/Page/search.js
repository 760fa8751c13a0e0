// Words that were typed go in, and which units match comes out.

/** A text in the form in which texts are compared: forms, case, spaces and marks of direction gone. */
function plain(value) {
  return value.normalize("NFKC").toLowerCase().replace(/[\s\p{Cf}\p{Cc}]/gu, "");
}

/** Digits alone, if the text is a number: 0991-581 5739, (0991)5815739, 12350转8. */
function digitsOf(value) {
  const compared = plain(value);
  return /^[\d\-‐-―−+().,、/·转#*]+$/.test(compared) ? compared.replace(/\D/g, "") : "";
}

const fields = new Map(Object.entries({
  "单位": "unit", "unit": "unit", "地区": "region", "region": "region", "号码": "number",
  "number": "number", "物料": "material", "material": "material", "尺寸": "size", "size": "size",
}));

/** The words of a query; a number that is typed in groups also counts as a whole. */
function termsOf(query) {
  return query.trim().split(/\s+/).filter(Boolean).map((word) => {
    const found = /^([^:：]+)[:：](.+)$/.exec(word);
    const field = found === null ? undefined : fields.get(found[1].toLowerCase());
    return makeTerm(field, field === undefined ? word : found[2]);
  });
}

function makeTerm(field, word) {
  const compared = plain(word);
  return { field, text: compared, digits: digitsOf(word) };
}

/** A query as the function that says whether a unit matches; null for one without words. */
function matcher(query) {
  const terms = termsOf(query);
  if (terms.length === 0) return null;
  const tests = terms.map(testOf);
  const whole = groupedNumber(query);
  if (whole === null) return (unit) => tests.every((test) => test(unit));
  const wholeTest = testOf(makeTerm("number", whole));
  return (unit) => tests.every((test) => test(unit)) || wholeTest(unit);
}

/** `0991 581 5739` as one number. */
function groupedNumber(query) {
  const digits = digitsOf(query);
  return /\d\s+\d/.test(query.trim()) && digits.length >= 7 ? digits : null;
}

function testOf(term) {
  const tests = {
    unit: unitTest(term), region: regionTest(term), number: numberTest(term),
    material: materialTest(term), size: sizeTest(term),
  };
  if (term.field !== undefined) return tests[term.field];
  const all = Object.values(tests);
  return (unit) => all.some((test) => test(unit));
}

function unitTest(term) {
  return (unit) => (unit.compared ??= [unit.name, unit.short, unit.id, unit.authority, unit.sector]
    .map((value) => value === null ? "" : plain(value)).join("\n")).includes(term.text);
}

/** By the start of the code, or by the province's name. */
function regionTest(term) {
  if (/^\d{2,6}$/.test(term.text)) {
    return (unit) => unit.region !== null && unit.region.startsWith(term.text);
  }
  const provinces = term.text.length < 2 ? [] : Object.keys(names.province).filter((code) =>
    names.province[code].some((name) => {
      const compared = plain(name);
      return compared.startsWith(term.text) || (compared.length > 1 && term.text.startsWith(compared));
    }));
  return (unit) => unit.region !== null && provinces.includes(unit.region.slice(0, 2));
}

/** By what channels and codes say: each distinct text of a chunk is compared once. */
function numberTest(term) {
  const matching = new Map();
  // Two digits are the start of a region; as a part of numbers they would be in most of them.
  const least = /^\d+$/.test(term.text) ? 3 : 2;
  return (unit) => {
    let set = matching.get(unit.chunk);
    if (set === undefined) {
      set = new Set();
      compareTexts(unit.chunk).forEach(({ compared, digits }, number) => {
        const hit = term.digits.length >= 3 && digits.includes(term.digits)
          || term.text.length >= least && compared.includes(term.text);
        if (hit) set.add(number);
      });
      matching.set(unit.chunk, set);
    }
    for (let i = 1; i < unit.keys.length; i += 2) {
      if (set.has(unit.keys[i])) return true;
    }
    return false;
  };
}

function compareTexts(chunk) {
  return chunk.compared ??= chunk.strings.map((value) =>
    ({ compared: plain(value), digits: digitsOf(value) }));
}

function materialTest(term) {
  const known = new Map();
  return (unit) => unit.pages.some(({ kind: { material } }) => {
    if (!known.has(material)) {
      const called = [material, ...(pairOf("material", material) ?? [])].map(plain);
      known.set(material, called.some((name) => term.text.length >= 2 && name.startsWith(term.text)
        || name === term.text));
    }
    return known.get(material);
  });
}

/** `600x900`, `600×900`, `a3`; the start of a size does too. */
function sizeTest(term) {
  const size = term.text.replace(/[×*]/g, "x").replace(/(mm|毫米)$/, "");
  if (!/^(\d+x\d*|autox\d*|[ab]\d[a-z-]*)$/.test(size)) return () => false;
  return (unit) => unit.pages.some(({ kind }) => plain(kind.size).startsWith(size));
}
