// Names of what a pack names by a word: a word that is not here stands for itself.

const names = {
  material: {
    board: ["公告牌", "Notice board"], poster: ["海报", "Poster"], banner: ["横幅", "Banner"],
    couplet: ["对联", "Couplet"], panel: ["展板", "Panel"], sticker: ["不干胶贴", "Sticker"],
    card: ["卡片", "Card"], leaflet: ["折页", "Leaflet"], screen: ["屏幕画面", "Screen"],
    sms: ["短信", "SMS"], badge: ["网站挂件", "Web badge"],
  },
  theme: {
    "red-gold": ["红金", "Red and gold"], "blue-white": ["蓝白", "Blue and white"],
    "green-wheat": ["绿麦", "Green and wheat"],
  },
  site: {
    gate: ["大门", "gate"], "notice-column": ["宣传栏", "notice column"],
    workshop: ["车间", "workshop"], dormitory: ["宿舍", "dormitory"],
    hazard: ["危险部位", "hazard"], "responsibility-board": ["责任公示牌", "responsibility board"],
  },
  mount: { pasted: ["张贴", "pasted"], hung: ["悬挂", "hung"], screen: ["屏幕", "on screen"] },
  level: {
    national: ["国家", "National"], region: ["省级", "Province"],
    prefecture: ["地市", "Prefecture"], county: ["县区", "County"],
    township: ["乡镇", "Township"], village: ["村（社区）", "Village"], unit: ["单位", "Unit"],
  },
  channel: {
    hotline: ["举报电话", "Hotline"], phone: ["电话", "Phone"], fax: ["传真", "Fax"],
    "phone-fax": ["电话/传真", "Phone and fax"], email: ["电子邮箱", "E-mail"],
    post: ["通信地址", "Post"], to: ["收件人", "To"], department: ["部门", "Department"],
    visit: ["来访地址", "Visit"], web: ["网站", "Web"], wechat: ["微信公众号", "WeChat"],
    weibo: ["微博", "Weibo"], "mini-program": ["小程序", "Mini-program"],
    box: ["举报箱", "Report box"], app: ["客户端", "App"], owner: ["归属", "Owner"],
    hours: ["受理时间", "Hours"], link: ["链接", "Link"], path: ["查找方式", "How to find it"],
    code: ["扫码内容", "Code"], sms: ["短信号码", "SMS"],
  },
  // The first two digits of GB/T 2260.
  province: {
    11: ["北京", "Beijing"], 12: ["天津", "Tianjin"], 13: ["河北", "Hebei"], 14: ["山西", "Shanxi"],
    15: ["内蒙古", "Inner Mongolia"], 21: ["辽宁", "Liaoning"], 22: ["吉林", "Jilin"],
    23: ["黑龙江", "Heilongjiang"], 31: ["上海", "Shanghai"], 32: ["江苏", "Jiangsu"],
    33: ["浙江", "Zhejiang"], 34: ["安徽", "Anhui"], 35: ["福建", "Fujian"], 36: ["江西", "Jiangxi"],
    37: ["山东", "Shandong"], 41: ["河南", "Henan"], 42: ["湖北", "Hubei"], 43: ["湖南", "Hunan"],
    44: ["广东", "Guangdong"], 45: ["广西", "Guangxi"], 46: ["海南", "Hainan"],
    50: ["重庆", "Chongqing"], 51: ["四川", "Sichuan"], 52: ["贵州", "Guizhou"],
    53: ["云南", "Yunnan"], 54: ["西藏", "Tibet"], 61: ["陕西", "Shaanxi"], 62: ["甘肃", "Gansu"],
    63: ["青海", "Qinghai"], 64: ["宁夏", "Ningxia"], 65: ["新疆", "Xinjiang"],
    71: ["台湾", "Taiwan"], 81: ["香港", "Hong Kong"], 82: ["澳门", "Macao"],
  },
};

/** The pair of names of a word; undefined for one that is not ours. */
function pairOf(kind, word) {
  return Object.hasOwn(names[kind], word) ? names[kind][word] : undefined;
}

/** The name of a word in the language of the page. */
function nameOf(kind, word) {
  const pair = pairOf(kind, word);
  return pair === undefined ? word : pair[language === "zh" ? 0 : 1];
}

/** A region with its province: `新疆 650100`. */
function regionName(code) {
  const province = pairOf("province", code.slice(0, 2));
  return province === undefined ? code : `${province[language === "zh" ? 0 : 1]} ${code}`;
}

/** A size in millimetres, in words. */
function sizeInWords(page) {
  if (page.mm === null) return page.size;
  const [width, height] = page.mm;
  const sides = width === null
    ? `${say("byContent")} × ${height}` : `${width} × ${height}`;
  const name = /^[A-Z]/.test(page.size) ? `${page.size}${language === "zh" ? "，" : ", "}` : "";
  return `${name}${sides} ${say("millimetres")}`;
}
