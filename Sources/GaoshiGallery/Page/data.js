// Data comes in scripts, since a page on a disk may not fetch: each hands itself over to `gaoshi`.

const pack = globalThis.gaoshiPack;

/** All units of the index, in the order of their ids. */
const units = [];
/** Distinct searchable texts of each chunk of the index; units name them by number. */
const indexChunks = [];
/** Chunks of details by number, the ones used last at the end; promises while they load. */
const unitChunks = new Map();
/** A detail is some kilobytes; a gallery that is scrolled through must not keep all of them. */
const mostUnitChunks = 80;

const waiting = { index: new Map(), units: new Map() };

globalThis.gaoshi = {
  index: (number, chunk) => waiting.index.get(number)?.(chunk),
  units: (number, chunk) => waiting.units.get(number)?.(chunk),
};

/** Loads a chunk by a script that goes away again. */
function loadChunk(kind, number) {
  return new Promise((resolve, reject) => {
    const path = `gallery/data/${kind}-${String(number).padStart(4, "0")}.js`;
    let chunk = null;
    waiting[kind].set(number, (value) => { chunk = value; });
    const end = () => {
      waiting[kind].delete(number);
      script.remove();
      if (chunk === null) reject(new Error(path));
      else resolve(chunk);
    };
    const script = make("script", { src: path, async: true, onload: end, onerror: end });
    document.head.append(script);
  });
}

/** Loads the whole index, a few chunks at a time, and tells how far it is. */
async function loadIndex(progress) {
  const chunks = new Array(pack.indexChunks);
  let next = 0;
  let done = 0;
  const worker = async () => {
    while (next < pack.indexChunks) {
      const number = next++;
      chunks[number] = await loadChunk("index", number);
      progress(++done / pack.indexChunks);
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  for (const chunk of chunks) takeIndex(chunk);
}

function takeIndex(chunk) {
  const name = (number) => number < 0 ? null : chunk.strings[number];
  const kinds = chunk.kinds.map(([material, size, theme, formats]) =>
    ({ material, size, theme, formats }));
  const part = { strings: chunk.strings, units: [] };
  for (const [id, title, short, region, sector, level, authority, keys, pages] of chunk.units) {
    const unit = {
      place: units.length, id, name: title, short: name(short), region: name(region),
      sector: name(sector), level: name(level), authority: name(authority), chunk: part, keys,
      pages: [],
    };
    for (let i = 0; i < pages.length; i += 2) {
      unit.pages.push({ kind: kinds[pages[i]], copies: pages[i + 1] });
    }
    units.push(unit);
    part.units.push(unit);
  }
  indexChunks.push(part);
}

/** What a unit's channels and codes say, with their kinds. */
function keysOf(unit) {
  const keys = [];
  for (let i = 0; i < unit.keys.length; i += 2) {
    const { strings } = unit.chunk;
    keys.push({ kind: strings[unit.keys[i]], value: strings[unit.keys[i + 1]] });
  }
  return keys;
}

/** The details of a unit if they are here. */
function detailAtHand(unit) {
  const chunk = unitChunks.get(chunkOf(unit));
  return chunk === undefined || chunk instanceof Promise ? null : detailIn(chunk, unit);
}

/** The details of a unit, loaded with those of its neighbours. */
async function detail(unit) {
  const number = chunkOf(unit);
  let chunk = unitChunks.get(number);
  if (chunk === undefined) {
    chunk = loadChunk("units", number);
    unitChunks.set(number, chunk);
    try {
      const loaded = await chunk;
      unitChunks.set(number, loaded);
      forgetOldest();
    } catch (problem) {
      unitChunks.delete(number);
      throw problem;
    }
  } else {
    // Behind the others: it was used last.
    unitChunks.delete(number);
    unitChunks.set(number, chunk);
  }
  return detailIn(await chunk, unit);
}

function forgetOldest() {
  for (const [number, chunk] of unitChunks) {
    if (unitChunks.size <= mostUnitChunks) return;
    if (!(chunk instanceof Promise)) unitChunks.delete(number);
  }
}

function chunkOf(unit) { return Math.floor(unit.place / pack.unitsInChunk); }

/** Names in place of numbers. */
function detailIn(chunk, unit) {
  const entry = chunk.units[unit.place % pack.unitsInChunk];
  const name = (number) => number < 0 ? null : chunk.strings[number];
  return {
    ...entry,
    values: entry.values.map(([field, value, file, line]) =>
      ({ field: name(field), value: name(value), file: name(file), line })),
  };
}

/** The address of a file of the pack: any character may be in a name. */
function addressOf(path) {
  return pack.base + path.split("/").map(encodeURIComponent).join("/");
}
