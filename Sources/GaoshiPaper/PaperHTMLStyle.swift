/// How a report looks in a browser: the same inks, faces and order as on paper.
enum PaperHTMLStyle {
  /// The style sheet.
  ///
  /// - Parameter isLandscape: whether printed pages lie on their side.
  static func sheet(isLandscape: Bool) -> String {
    "@page{size:A4 \(isLandscape ? "landscape" : "portrait");margin:16mm}\n" + rules
  }

  private static let rules = """
    :root{color-scheme:light}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:72rem;padding:2.5rem 2rem;background:#fff;color:#231f20;\
    font:15px/1.6 "Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","Microsoft YaHei",\
    "PingFang SC",sans-serif}
    header{border-bottom:3px solid #b3121c;margin-bottom:1.6rem;padding-bottom:.7rem}
    h1{font:900 2rem/1.3 "Noto Serif CJK SC","Noto Serif SC","Source Han Serif SC","STSong",\
    "SimSun",serif;margin:0}
    header p{margin:.2rem 0 0;color:#6b6663}
    h2{font-size:1.25rem;line-height:1.4;color:#b3121c;margin:2.2rem 0 .6rem;break-after:avoid}
    h3{font-size:1rem;margin:0}
    p{margin:.4rem 0}
    del{color:#6b6663;text-decoration-thickness:1px}
    ins{color:#b3121c;font-weight:bold;text-decoration:none}
    small{color:#6b6663;font-size:.85em}
    .facts{display:flex;flex-wrap:wrap;margin:0 0 1.4rem;gap:.8rem 0}
    .facts div{display:flex;flex-direction:column-reverse;flex:1 0 7rem;padding:0 1.2rem;\
    border-left:1px solid #d9d2cb}
    .facts div:first-child{padding-left:0;border:0}
    .facts dt{color:#6b6663;font-size:.9rem}
    .facts dd{margin:0;color:#b3121c;font-weight:bold;font-size:2.2rem;line-height:1.25;\
    font-variant-numeric:tabular-nums}
    .scroll{overflow-x:auto}
    table{border-collapse:collapse;width:100%;font-size:.9rem;margin:.4rem 0 1rem}
    th,td{padding:.35rem .7rem;border-bottom:1px solid #d9d2cb;vertical-align:top;text-align:left}
    td{white-space:pre-line;overflow-wrap:anywhere}
    thead th{border-bottom:2px solid #b3121c;white-space:nowrap}
    .group th{padding-top:1.1rem;border-bottom:1px solid #6b6663;break-after:avoid}
    .group small{font-weight:normal;margin-left:.4rem}
    tbody tr:nth-child(even){background:#f6f2ec}
    tbody:has(.group) tr:nth-child(even){background:none}
    tbody:has(.group) tr:nth-child(odd):not(.group){background:#f6f2ec}
    .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    .scroll table{min-width:44rem;table-layout:fixed}
    .bars{max-width:52rem}
    .bars caption{text-align:left;font-weight:bold;padding-bottom:.4rem}
    .bars tr{background:none!important}
    .bars th{width:28%;text-align:right;font-weight:normal;border:0;padding:.2rem .7rem}
    .bars td{display:flex;align-items:center;border:0;padding:.2rem 0;white-space:nowrap}
    .bars i,.bars s{display:block;height:1rem;flex:none;background:#b3121c}
    .bars s{background:#d9d2cb}
    .bars td span{margin-left:.5rem}
    .pair{display:grid;grid-template-columns:1fr 1fr;gap:.4rem 1rem;margin:1.6rem 0;\
    break-inside:avoid}
    .pair h3,.pair p{grid-column:1/-1;margin:0;white-space:pre-line}
    figure{margin:0;display:flex;flex-direction:column;background:#f6f2ec;padding:.9rem;\
    text-align:center}
    figure span{position:relative;margin:auto}
    img{display:block;max-width:100%;max-height:24rem;box-shadow:0 0 0 1px #d9d2cb}
    figure i{position:absolute;outline:2px solid #0a5cff;border-radius:1px;\
    box-shadow:0 0 0 3px #fff8}
    figure div{margin:auto;min-height:6rem;display:grid;place-items:center;color:#6b6663}
    figcaption{color:#6b6663;font-size:.85rem;padding-top:.5rem}
    footer{margin-top:2.5rem;padding-top:.5rem;border-top:1px solid #d9d2cb;color:#6b6663;\
    font-size:.85rem}
    @media(max-width:40rem){body{padding:1.2rem 1rem}.pair{grid-template-columns:1fr}}
    @media print{body{padding:0;max-width:none;font-size:9.5pt}thead{display:table-header-group}\
    tr,figure{break-inside:avoid}.scroll{overflow:visible}.scroll table{min-width:0}\
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
    """
}
