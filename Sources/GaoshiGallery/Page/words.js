// What the page says by itself, in both languages.

const words = {
  gallery: ["物料图库", "Gallery of the pack"],
  search: ["搜索单位、地区、号码、物料、尺寸", "Search units, regions, numbers, materials, sizes"],
  searchHelp: [
    "多个词用空格隔开，须同时符合。号码写不写连字符都行。可限定：单位: 地区: 号码: 物料: 尺寸:",
    "Words with spaces between must all match. Numbers with or without hyphens. Narrow with unit: region: number: material: size:",
  ],
  filters: ["筛选", "Filters"],
  region: ["地区", "Region"],
  sector: ["行业", "Sector"],
  material: ["物料", "Material"],
  size: ["尺寸", "Size"],
  format: ["格式", "Format"],
  sort: ["排序", "Sort"],
  all: ["全部", "All"],
  noneGiven: ["未写明", "Not given"],
  sortPack: ["文件顺序", "File order"],
  sortName: ["名称", "Name"],
  sortRegion: ["地区代码", "Region code"],
  sortPages: ["页面多少", "Number of pages"],
  clear: ["清除条件", "Clear all"],
  nothing: ["没有符合条件的单位", "No unit matches"],
  nothingHint: ["少写几个字，或清除筛选条件。", "Use fewer words, or clear the filters."],
  emptyPack: ["物料包里没有单位", "The pack has no units"],
  noPages: ["没有页面", "No pages"],
  loading: ["正在载入……", "Loading…"],
  broken: ["数据文件载入失败：", "A data file did not load: "],
  brokenHint: [
    "请确认整个文件夹都复制过来了，然后刷新。", "See that the whole folder was copied, then reload.",
  ],
  language: ["English", "中文"],
  toDark: ["改用深色", "Use dark colours"],
  toLight: ["改用浅色", "Use light colours"],
  print: ["打印联系表", "Print contact sheet"],
  preparing: ["正在准备打印……", "Preparing to print…"],
  sheetCut: ["只打印前 {0} 页，共 {1} 页；缩小筛选范围可打印其余的。", "The first {0} pages of {1}; narrow the filters to print the rest."],
  close: ["关闭", "Close"],
  previous: ["上一个单位", "Previous unit"],
  next: ["下一个单位", "Next unit"],
  place: ["第 {0} 个，共 {1} 个", "{0} of {1}"],
  numbers: ["号码与渠道", "Numbers and channels"],
  pages: ["页面", "Pages"],
  sites: ["点位", "Sites"],
  values: ["印出的全部内容", "All that is printed"],
  field: ["字段", "Field"],
  value: ["内容", "Value"],
  source: ["出处", "Written in"],
  byDefault: ["默认值", "default"],
  copies: ["份数", "Copies"],
  hangs: ["张挂处", "Hangs at"],
  files: ["文件", "Files"],
  codes: ["扫码内容", "Codes say"],
  theme: ["风格", "Theme"],
  sheets: ["{0} 面", "{0} pages"],
  tenth: ["按 1:10 绘制", "drawn 1:10"],
  noPreview: ["无预览", "No preview"],
  millimetres: ["毫米", "mm"],
  byContent: ["长度随文字", "as long as its text"],
  unitFile: ["单位文件", "Unit file"],
  authority: ["主管部门", "Authority"],
  level: ["层级", "Level"],
  root: ["清单指纹", "Root"],
  date: ["日期", "Date"],
  skip: ["跳到单位列表", "Skip to the units"],
  count: [
    "{0} 个单位 · {1} 页 · {2} 个文件 · {3} 份", "{0|unit|units} · {1|page|pages} · {2|file|files} · {3|copy|copies}",
  ],
  ofAll: ["（共 {0} 个单位）", " (of {0|unit|units})"],
  cardCount: ["{0} 页 · {1} 份", "{0|page|pages} · {1|copy|copies}"],
  more: ["还有 {0} 页", "{0} more"],
};

let language = (() => {
  const kept = recall("language");
  if (kept === "zh" || kept === "en") return kept;
  return (navigator.language || "zh").toLowerCase().startsWith("zh") ? "zh" : "en";
})();

/** A sentence in the language of the page, with its places filled: `{0}`, or `{0|page|pages}`. */
function say(key, ...values) {
  const sentence = words[key][language === "zh" ? 0 : 1];
  return sentence.replace(/\{(\d)(?:\|(\w+)\|(\w+))?\}/g, (_, place, one, many) => {
    const value = values[place];
    const written = typeof value === "number" ? inWords(value) : value;
    return one === undefined ? written : `${written} ${value === 1 ? one : many}`;
  });
}

function inWords(number) {
  return number.toLocaleString(language === "zh" ? "zh-CN" : "en-GB");
}

function inBytes(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, "kB"] : [bytes / 1e6, "MB"];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}

/** What was chosen before; a browser may forbid files to remember anything. */
function recall(key) {
  try { return localStorage.getItem(`gaoshi-${key}`); } catch { return null; }
}

function remember(key, value) {
  try { localStorage.setItem(`gaoshi-${key}`, value); } catch { /* then not */ }
}
