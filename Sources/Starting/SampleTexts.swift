// Gives the words of the samples and of the hints in new files, in the languages that the program has them in.

/// The words of one language.
struct SampleTexts {
    let siteTitle, siteDescription: String
    let homeBlocks: [String]
    let aboutTitle: String
    let aboutBlocks: [String]
    let reportTitle, reportSummary: String
    let reportBlocks: [String]
    let series, level, place: String
    let countryA, countryB, ministryA, ministryB: String
    let personA, personB, postA, postB: String
    let topic, point, commitment, outcome: String
    let term: String
    /// What a new report or page says until it is written.
    let hint: String
    /// The comments of a new dialogue.yaml, by the part that they stand above.
    let dialogueHints: DialogueHints
    /// The comments of a new site.yaml and of a new front matter.
    let baseURLHint, summaryHint, draftHint: String

    struct DialogueHints {
        let head, series, days, participants, agenda, commitments, sources: String
    }

    /// The words for a language: its own where there are some (a region or script does not matter), else English ones marked with the tag, to be replaced.
    static func words(for tag: String) -> SampleTexts {
        let language = tag.lowercased().split(separator: "-").first.map(String.init) ?? ""
        switch language {
        case "vi": return vietnamese
        case "en": return english
        default: return english.marked("[\(tag)]")
        }
    }

    /// With `mark` before every text that a page shows; blocks that hold only a view stay as they are.
    private func marked(_ mark: String) -> SampleTexts {
        func each(_ blocks: [String]) -> [String] {
            blocks.map { block in
                if block.hasPrefix("[](view:") { return block }
                if block.hasPrefix("## ") { return "## \(mark) \(block.dropFirst(3))" }
                if block.hasPrefix("- ") { return "- \(mark) " + block.dropFirst(2).replacing("\n- ", with: "\n- \(mark) ") }
                return "\(mark) \(block)"
            }
        }
        return SampleTexts(
            siteTitle: "\(mark) \(siteTitle)", siteDescription: "\(mark) \(siteDescription)", homeBlocks: each(homeBlocks),
            aboutTitle: "\(mark) \(aboutTitle)", aboutBlocks: each(aboutBlocks), reportTitle: "\(mark) \(reportTitle)",
            reportSummary: "\(mark) \(reportSummary)", reportBlocks: each(reportBlocks), series: "\(mark) \(series)", level: "\(mark) \(level)",
            place: "\(mark) \(place)", countryA: "\(mark) \(countryA)", countryB: "\(mark) \(countryB)", ministryA: "\(mark) \(ministryA)",
            ministryB: "\(mark) \(ministryB)", personA: "\(mark) \(personA)", personB: "\(mark) \(personB)", postA: "\(mark) \(postA)",
            postB: "\(mark) \(postB)", topic: "\(mark) \(topic)", point: "\(mark) \(point)", commitment: "\(mark) \(commitment)",
            outcome: "\(mark) \(outcome)", term: "\(mark) \(term)", hint: "\(mark) \(hint)", dialogueHints: dialogueHints,
            baseURLHint: baseURLHint, summaryHint: summaryHint, draftHint: draftHint)
    }

    static let english = SampleTexts(
        siteTitle: "Sample site", siteDescription: "A sample: everything on this site is invented and is there to be replaced.",
        homeBlocks: [
            "This is a sample site. Everything on it is invented; replace it with your own texts in the folder `content/`.",
            "## Where to begin",
            "- [](report:sample-dialogue): a sample report, with the data of a dialogue.\n- [About this site](pages/about.@.md): a free-standing page.",
        ],
        aboutTitle: "About this site",
        aboutBlocks: [
            "This is a sample page. It can be read in either language, or in both, side by side.",
            "A line above each paragraph of the translation ties it to the paragraph of the source that it translates. "
                + "When the source changes, the translation is shown as outdated until someone has brought it up to date.",
        ],
        reportTitle: "Sample report on a dialogue", reportSummary: "Two invented ministries met at an invented place.",
        reportBlocks: [
            "This report is a sample. [](organization:ministry-a) and [](organization:ministry-b) held the first round of their dialogue.",
            "## Participants",
            "[](person:participant-a) and [](person:participant-b) co-chaired the round.",
            "[](view:participants)",
            "## Topics and commitments",
            "The two sides spoke about [](topic:sample-topic).",
            "[](view:agenda)",
            "[](view:commitments)",
        ],
        series: "Sample dialogue", level: "Deputy-ministerial", place: "Sample City", countryA: "Country A", countryB: "Country B",
        ministryA: "Sample Ministry of Country A", ministryB: "Sample Ministry of Country B", personA: "Participant A", personB: "Participant B",
        postA: "Sample post A", postB: "Sample post B", topic: "Sample topic", point: "A sample point of the agenda",
        commitment: "A sample commitment: exchange information once a year", outcome: "A sample outcome", term: "dialogue",
        hint: "Write the text here.",
        dialogueHints: DialogueHints(
            head: "The data of the dialogue. Take the “#” away from what you fill in; everything is optional. Ids stand in content/model/.",
            series: "The series and the number of the round", days: "The first day and the last, and the place",
            participants: "Who took part, with the post that they held on that day", agenda: "What was spoken about",
            commitments: "What was promised: planned, in-progress, done or lapsed", sources: "Where the facts come from"),
        baseURLHint: "The address that the site will have. When it is set, canonical links, the sitemap and absolute links in feeds are added.",
        summaryHint: "one or two sentences, for lists and search engines",
        draftHint: "Delete the next line to publish.")

    static let vietnamese = SampleTexts(
        siteTitle: "Trang mẫu", siteDescription: "Trang mẫu: mọi nội dung ở đây đều là giả định và để thay thế.",
        homeBlocks: [
            "Đây là trang mẫu. Mọi nội dung đều là giả định; hãy thay bằng bài viết của mình trong thư mục `content/`.",
            "## Nên đọc gì trước",
            "- [](report:sample-dialogue): bài mẫu, kèm dữ liệu của một vòng đối thoại.\n- [Giới thiệu](pages/about.@.md): một trang riêng.",
        ],
        aboutTitle: "Giới thiệu",
        aboutBlocks: [
            "Đây là trang mẫu. Có thể đọc bằng từng thứ tiếng hoặc đọc đối chiếu hai thứ tiếng.",
            "Phía trên mỗi đoạn dịch có một dòng nối đoạn ấy với đoạn nguồn. "
                + "Khi đoạn nguồn thay đổi, bản dịch được ghi là đã cũ cho đến khi có người sửa lại.",
        ],
        reportTitle: "Bài mẫu về một vòng đối thoại", reportSummary: "Hai bộ giả định họp tại một nơi giả định.",
        reportBlocks: [
            "Đây là bài mẫu. [](organization:ministry-a) và [](organization:ministry-b) họp vòng đối thoại thứ nhất.",
            "## Thành phần tham dự",
            "[](person:participant-a) và [](person:participant-b) đồng chủ trì vòng họp.",
            "[](view:participants)",
            "## Nội dung và cam kết",
            "Hai bên trao đổi về [](topic:sample-topic).",
            "[](view:agenda)",
            "[](view:commitments)",
        ],
        series: "Đối thoại mẫu", level: "Thứ trưởng", place: "Thành phố Mẫu", countryA: "Nước A", countryB: "Nước B",
        ministryA: "Bộ mẫu của nước A", ministryB: "Bộ mẫu của nước B", personA: "Đại biểu A", personB: "Đại biểu B",
        postA: "Chức vụ mẫu A", postB: "Chức vụ mẫu B", topic: "Chủ đề mẫu", point: "Một điểm mẫu của chương trình",
        commitment: "Cam kết mẫu: trao đổi thông tin mỗi năm một lần", outcome: "Kết quả mẫu", term: "đối thoại",
        hint: "Viết nội dung ở đây.",
        dialogueHints: DialogueHints(
            head: "Dữ liệu của vòng đối thoại. Bỏ dấu “#” ở chỗ đã điền; mọi mục đều có thể bỏ trống. Mã nằm trong content/model/.",
            series: "Chuỗi đối thoại và số của vòng", days: "Ngày đầu, ngày cuối và địa điểm",
            participants: "Ai tham dự, với chức vụ vào ngày họp", agenda: "Đã bàn những gì",
            commitments: "Đã cam kết những gì: planned, in-progress, done hoặc lapsed", sources: "Nguồn của các dữ kiện"),
        baseURLHint:
            "Địa chỉ của trang sau khi đưa lên mạng. Khi có dòng này, trang có thêm liên kết chính tắc, sơ đồ trang và liên kết đầy đủ trong nguồn tin.",
        summaryHint: "một hai câu, dùng cho danh sách và máy tìm kiếm",
        draftHint: "Xóa dòng dưới đây để công bố.")
}
