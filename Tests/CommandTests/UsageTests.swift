import Testing

@Suite struct UsageTests {
  @Test("without arguments the commands are listed, in each language")
  func overview() throws {
    #expect(
      try Command.run([])
        == Command.Run(
          out: """
            Turns a unit's reporting channels into notice boards, posters and banners.

            USAGE: gaoshi [--lang <language>] <subcommand>

            OPTIONS:
              --lang <language>       Language of messages; otherwise the locale's.
                                      (values: zh, en)
              --version               Show the version.
              -h, --help              Show help information.

            SUBCOMMANDS:
              init                    Start a new workspace.
              import                  Make unit files of the units in CSV and XLSX tables.
              export                  Write unit files as an XLSX or CSV table, one row a
                                      site.
              build                   Make the files of units' materials.
              watch                   Make a workspace's pack again whenever a file is
                                      saved.
              check                   Check units up to the finished layout; make no files.
              plan                    List every page that a campaign has, and make none.
              verify                  Check every file of a pack.
              changes                 Compare two packs: which values changed, and what to
                                      print, hang and take down.
              ledger                  The ledger: what hangs where, since when, and what
                                      was printed, hung and taken down.
              coverage                List what each unit lacks of what documents ask for.
              summary                 Write the quarterly summary: what hangs, what was
                                      done, what is outdated and missing.
              zip                     Zip a pack by unit, region or print shop.
              gallery                 Make a page to look a pack through, beside it.
              gc                      Clear the cache of what is no longer used.
              merge                   Make one pack of what the shards of a plan made.
              missing                 List the shards that are still to be made.
              explain                 List each resolved value of a unit and the file and
                                      line it came from.
              schema                  Print the JSON Schema (draft 7) of a file.
              fonts                   List font roles, files, places, checksums and
                                      coverage.
              specimen                Show every rule of setting on one A3 page.
              doctor                  Check that this machine has all that is needed.
              completions             Print a shell's completion script.
              version                 Show the version.

              See 'gaoshi help <subcommand>' for detailed help.

            """, err: "", code: 0))
    #expect(
      try Command.run([], environment: ["LC_ALL": "zh_CN.UTF-8"])
        == Command.Run(
          out: """
            把单位的举报渠道做成举报奖励公告牌、海报和横幅。

            用法：gaoshi [--lang <语言>] <命令>

            选项：
              --lang <语言>           显示的语言；不写则看系统语言。（可选 zh, en）
              --version               显示版本。
              -h, --help              显示帮助。

            命令：
              init                    建立一个新的工作区。
              import                  把 CSV 和 XLSX 表格里的单位做成单位文件。
              export                  把单位文件写成 XLSX 或 CSV 表格，每个点位一行。
              build                   生成物料文件。
              watch                   文件一保存就重新生成物料包。
              check                   检查单位文件，直到排好版，不生成任何物料。
              plan                    列出一次活动要做的每一页，什么也不生成。
              verify                  逐个文件核对一个物料包。
              changes                 比较两个物料包：哪些值变了，哪些要重印、新挂、取下。
              ledger                  台账：什么挂在哪里，哪一版，何时挂的；记下印了、挂了、
                                      取下了什么。
              coverage                对照文件的要求，列出每个单位还缺什么。
              summary                 写季度工作总结：挂了多少，做了什么，哪些要换，还缺什
                                      么。
              zip                     把物料包按单位、地区或印刷厂打成压缩包。
              gallery                 为物料包另做一个图库网页。
              gc                      清掉缓存里不再用到的文件。
              merge                   把各分片的结果合成一个物料包。
              missing                 列出还没做好的分片。
              explain                 列出一个单位的每个最终值，以及它写在哪个文件的哪一行。
              schema                  输出配置文件的 JSON Schema（draft 7）。
              fonts                   列出字体用途、文件、位置、校验和字数。
              specimen                生成排版样张：一页 A3，展示每条排版规则。
              doctor                  检查本机是否具备所需的一切。
              completions             输出命令行补全脚本。
              version                 显示版本。

              每个命令的说明：gaoshi help <命令>

            """, err: "", code: 0))
  }

  @Test(
    "the language comes from --lang, else LC_ALL, LC_MESSAGES, LANG; any Chinese locale is Chinese",
    arguments: [
      ([], ["LC_ALL": "zh_CN.UTF-8"], true),
      ([], ["LC_ALL": "zh"], true),
      ([], ["LC_ALL": "zh_TW.UTF-8"], true),
      ([], ["LC_ALL": "de_DE.UTF-8"], false),
      ([], ["LC_ALL": "", "LC_MESSAGES": "zh_CN", "LANG": "en_US"], true),
      ([], ["LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_CN"], true),
      ([], ["LC_ALL": "en_US", "LANG": "zh_CN"], false),
      ([], ["LC_ALL": ""], false),
      (["--lang", "zh"], ["LC_ALL": "en_US"], true),
      (["--lang=en"], ["LC_ALL": "zh_CN"], false),
      (["--lang", "zh", "--lang", "en"], ["LC_ALL": "zh_CN"], false),
    ] as [([String], [String: String], Bool)])
  func language(arguments: [String], environment: [String: String], isChinese: Bool) throws {
    let run = try Command.run(["version", "--help"] + arguments, environment: environment)
    #expect(run.out.hasPrefix(isChinese ? "显示版本。\n" : "Show the version.\n"))
    #expect(run.code == 0)
  }

  @Test(
    "a wrong command line ends with 64, says what is wrong and shows the usage",
    arguments: [
      (
        ["buld"], "error: there is no command 'buld'; did you mean 'build'?",
        "错误：没有命令“buld”；是不是“build”？"
      ),
      (
        ["frobnicate"],
        "error: there is no command 'frobnicate'; the commands are init, "
          + "import, export, build, watch, check, plan, verify, changes, "
          + "ledger, coverage, summary, zip, gallery, gc, merge, missing, "
          + "explain, schema, fonts, specimen, doctor, completions, version, "
          + "help",
        "错误：没有命令“frobnicate”；可用的命令：init、import、export、build、watch、check、"
          + "plan、verify、changes、ledger、coverage、summary、zip、gallery、gc、"
          + "merge、missing、explain、schema、fonts、specimen、doctor、completions、"
          + "version、help"
      ),
      (
        ["build", "--formt", "pdf"], "error: Unknown option '--formt'. Did you mean '--format'?",
        "错误：没有选项“--formt”；是不是“--format”？"
      ),
      (
        ["build", "--format", "doc"],
        "error: The value 'doc' is invalid for '--format <formats>': "
          + "write pdf, png, svg, with commas between",
        "错误：值“doc”不能用于“--format <格式>”：可以写 pdf、png、svg，用逗号隔开"
      ),
      (
        ["build", "--size", "12"],
        "error: The value '12' is invalid for '--size <size>': write a size as 600x900 "
          + "(millimetres), autox700, A4 or A3-landscape, each side from 40 mm to 20 m",
        "错误：值“12”不能用于“--size <尺寸>”：尺寸写作 600x900（毫米）、autox700、A4 或 A3-landscape，"
          + "每边 40 毫米到 20 米"
      ),
      (
        ["build", "--dpi", "9"],
        "error: The value '9' is invalid for '--dpi <dpi>': write a number from 10 to 1200",
        "错误：值“9”不能用于“--dpi <dpi>”：请写 10 到 1200 的数"
      ),
      (
        ["build", "--output"], "error: Missing value for '--output <folder>'",
        "错误：“--output <文件夹>”后面缺少值"
      ),
      (
        ["explain"], "error: Missing expected argument '<file>'", "错误：缺少参数“<文件>”"
      ),
      (
        ["version", "now"], "error: Unexpected argument 'now'", "错误：多余的参数“now”"
      ),
      (
        ["version", "--color", "red"],
        "error: The value 'red' is invalid for '--color <when>'. "
          + "Please provide one of 'auto', 'always' or 'never'.",
        "错误：值“red”不能用于“--color <何时>”；可以写 'auto', 'always' or 'never'"
      ),
      (
        ["version", "--lang", "fr"],
        "error: The value 'fr' is invalid for '--lang <language>'. "
          + "Please provide one of 'zh' and 'en'.",
        "错误：值“fr”不能用于“--lang <语言>”；可以写 'zh' and 'en'"
      ),
    ] as [([String], String, String)])
  func wrong(arguments: [String], english: String, chinese: String) throws {
    for (locale, expected, usage) in [
      ("C", english, "Usage: gaoshi"), ("zh_CN", chinese, "用法：gaoshi"),
    ] {
      let run = try Command.run(arguments, environment: ["LC_ALL": locale])
      let lines = run.err.split(separator: "\n")
      #expect(lines.first.map(String.init) == expected)
      #expect(lines.contains { $0.hasPrefix(usage) })
      #expect(run.out == "")
      #expect(run.code == 64)
    }
  }

  @Test(
    "every command has help in both languages, with no line over 80 columns",
    arguments: [
      "init", "build", "check", "explain", "schema", "fonts", "doctor", "completions", "version",
    ])
  func help(command: String) throws {
    let english = try Command.run([command, "--help"])
    let chinese = try Command.run(["help", command, "--lang", "zh"])
    for run in [english, chinese] {
      #expect(run.code == 0)
      #expect(run.err == "")
      for line in run.out.split(separator: "\n") {
        #expect(line.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) } <= 80)
      }
    }
    #expect(english.out.utf8.allSatisfy { $0 < 0x80 })
    let words = ["USAGE", "OPTIONS", "ARGUMENTS", "default", "values", "Show", "subcommand"]
    for word in words { #expect(!chinese.out.contains(word)) }
  }
}
