// Gives the words of the samples and of the hints in new files, in the languages of the built-in theme.

import UnicodeText

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

    /// The words for a language: its own where there are some (a region does not matter), else English ones marked with the tag, to be replaced.
    static func words(for tag: String) -> SampleTexts {
        let language = tag.lowercased().split(separator: "-").first.map(String.init) ?? ""
        switch language {
        case "vi": return vietnamese
        case "en": return english
        case "fr": return french
        case "ar": return arabic
        case "zh" where isSameLanguage(tag, "zh-Hant"): return chinese
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
        hint: "Write the text below this line.",
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
        hint: "Viết nội dung dưới dòng này.",
        dialogueHints: DialogueHints(
            head: "Dữ liệu của vòng đối thoại. Bỏ dấu “#” ở chỗ đã điền; mọi mục đều có thể bỏ trống. Mã nằm trong content/model/.",
            series: "Chuỗi đối thoại và số thứ tự của vòng", days: "Ngày đầu, ngày cuối và địa điểm",
            participants: "Ai tham dự, với chức vụ vào ngày họp", agenda: "Đã bàn những gì",
            commitments: "Đã cam kết những gì: planned, in-progress, done hoặc lapsed", sources: "Nguồn của dữ kiện"),
        baseURLHint:
            "Địa chỉ của trang sau khi đưa lên mạng. Khi có dòng này, trang có thêm liên kết chính tắc, sơ đồ trang và liên kết đầy đủ trong bản tin.",
        summaryHint: "một hai câu, dùng cho danh sách và máy tìm kiếm",
        draftHint: "Xóa dòng dưới đây để công bố.")

    static let french = SampleTexts(
        siteTitle: "Site d’exemple", siteDescription: "Un exemple : tout ce que contient ce site est inventé et attend d’être remplacé.",
        homeBlocks: [
            "Ceci est un site d’exemple. Tout y est inventé ; remplacez-le par vos propres textes dans le dossier `content/`.",
            "## Par où commencer",
            "- [](report:sample-dialogue) : un exemple de rapport, avec les données d’un dialogue.\n- [À propos de ce site](pages/about.@.md) : une page indépendante.",
        ],
        aboutTitle: "À propos de ce site",
        aboutBlocks: [
            "Ceci est une page d’exemple. Elle peut se lire dans l’une ou l’autre langue, ou dans les deux, côte à côte.",
            "Une ligne placée au-dessus de chaque paragraphe de la traduction le rattache au paragraphe de l’original qu’il traduit. "
                + "Quand l’original change, la traduction est signalée comme périmée jusqu’à ce que quelqu’un l’ait mise à jour.",
        ],
        reportTitle: "Exemple de rapport sur un dialogue", reportSummary: "Deux ministères inventés se sont réunis dans un lieu inventé.",
        reportBlocks: [
            "Ce rapport est un exemple. [](organization:ministry-a) et [](organization:ministry-b) ont tenu la première session de leur dialogue.",
            "## Participants",
            "[](person:participant-a) et [](person:participant-b) ont coprésidé la session.",
            "[](view:participants)",
            "## Thèmes et engagements",
            "Les deux parties ont parlé du [](topic:sample-topic).",
            "[](view:agenda)",
            "[](view:commitments)",
        ],
        series: "Dialogue d’exemple", level: "Vice-ministres", place: "Ville d’exemple", countryA: "Pays A", countryB: "Pays B",
        ministryA: "Ministère d’exemple du pays A", ministryB: "Ministère d’exemple du pays B", personA: "Participant A", personB: "Participant B",
        postA: "Fonction d’exemple A", postB: "Fonction d’exemple B", topic: "Thème d’exemple", point: "Un exemple de point de l’ordre du jour",
        commitment: "Un exemple d’engagement : échanger des informations une fois par an", outcome: "Un exemple de résultat", term: "dialogue",
        hint: "Écrivez le texte ici.",
        dialogueHints: DialogueHints(
            head: "Les données du dialogue. Ôtez le « # » devant ce que vous remplissez ; tout est facultatif. Les identifiants se trouvent dans content/model/.",
            series: "La série et le numéro de la session", days: "Le premier et le dernier jour, et le lieu",
            participants: "Qui a participé, avec la fonction exercée ce jour-là", agenda: "Ce dont on a parlé",
            commitments: "Ce qui a été promis : planned, in-progress, done ou lapsed", sources: "D’où viennent les faits"),
        baseURLHint:
            "L’adresse que le site aura. Quand elle est indiquée s’ajoutent les liens canoniques, le plan du site et des liens absolus dans les fils.",
        summaryHint: "une ou deux phrases, pour les listes et les moteurs de recherche",
        draftHint: "Supprimez la ligne suivante pour publier.")

    static let arabic = SampleTexts(
        siteTitle: "موقع نموذجي", siteDescription: "نموذج: كل ما في هذا الموقع مُختلَق، والغرض منه أن يُستبدَل.",
        homeBlocks: [
            "هذا موقع نموذجي. كل ما فيه مُختلَق؛ استبدلوا به نصوصكم في المجلد `content/`.",
            "## من أين نبدأ",
            "- [](report:sample-dialogue): تقرير نموذجي مع بيانات أحد الحوارات.\n- [عن هذا الموقع](pages/about.@.md): صفحة مستقلة.",
        ],
        aboutTitle: "عن هذا الموقع",
        aboutBlocks: [
            "هذه صفحة نموذجية. يمكن قراءتها بأي من اللغتين، أو باللغتين معًا جنبًا إلى جنب.",
            "فوق كل فقرة من الترجمة سطر يربطها بفقرة الأصل التي تترجمها. وعندما يتغير الأصل تظهر الترجمة على أنها متقادمة إلى أن يحدّثها أحد.",
        ],
        reportTitle: "تقرير نموذجي عن حوار", reportSummary: "اجتمعت وزارتان مُختلَقتان في مكان مُختلَق.",
        reportBlocks: [
            "هذا التقرير نموذج. عقدت [](organization:ministry-a) و[](organization:ministry-b) الجولة الأولى من حوارهما.",
            "## المشاركون",
            "ترأس الجولةَ معًا [](person:participant-a) و[](person:participant-b).",
            "[](view:participants)",
            "## الموضوعات والالتزامات",
            "تحدث الجانبان عن [](topic:sample-topic).",
            "[](view:agenda)",
            "[](view:commitments)",
        ],
        series: "حوار نموذجي", level: "نواب الوزراء", place: "المدينة النموذجية", countryA: "البلد أ", countryB: "البلد ب",
        ministryA: "الوزارة النموذجية للبلد أ", ministryB: "الوزارة النموذجية للبلد ب", personA: "المشارك أ", personB: "المشارك ب",
        postA: "المنصب النموذجي أ", postB: "المنصب النموذجي ب", topic: "موضوع نموذجي", point: "بند نموذجي من جدول الأعمال",
        commitment: "التزام نموذجي: تبادل المعلومات مرة في السنة", outcome: "نتيجة نموذجية", term: "حوار",
        hint: "اكتبوا النص هنا.",
        dialogueHints: DialogueHints(
            head: "بيانات الحوار. احذفوا العلامة «#» مما تملؤونه؛ كل شيء اختياري. المعرّفات موجودة في content/model/.",
            series: "السلسلة ورقم الجولة", days: "اليوم الأول واليوم الأخير والمكان",
            participants: "من شارك، مع المنصب الذي كان يشغله في ذلك اليوم", agenda: "ما جرى الحديث عنه",
            commitments: "ما جرى التعهد به: planned أو in-progress أو done أو lapsed", sources: "مصادر الوقائع"),
        baseURLHint: "العنوان الذي سيكون للموقع. عند تحديده تضاف الروابط المعتمدة وخريطة الموقع والروابط الكاملة في الخلاصات.",
        summaryHint: "جملة أو جملتان للقوائم ومحركات البحث",
        draftHint: "احذفوا السطر التالي للنشر.")

    static let chinese = SampleTexts(
        siteTitle: "範例網站", siteDescription: "範例：本網站的一切內容均屬虛構，供日後替換。",
        homeBlocks: [
            "這是一個範例網站，內容全屬虛構；請在資料夾 `content/` 中換成您自己的文章。",
            "## 從何處開始",
            "- [](report:sample-dialogue)：範例報告，附有一次對話的資料。\n- [關於本網站](pages/about.@.md)：獨立頁面。",
        ],
        aboutTitle: "關於本網站",
        aboutBlocks: [
            "這是一個範例頁面，可以用任何一種語言閱讀，也可以雙語並列對照閱讀。",
            "譯文每一段上方有一行文字，把該段與其所譯的原文段落連結起來。原文更改後，譯文會標示為過時，直到有人更新為止。",
        ],
        reportTitle: "對話範例報告", reportSummary: "兩個虛構的部在一個虛構的地點會晤。",
        reportBlocks: [
            "本報告是範例。[](organization:ministry-a)與[](organization:ministry-b)舉行了首屆對話。",
            "## 與會者",
            "[](person:participant-a)與[](person:participant-b)共同主持了這屆對話。",
            "[](view:participants)",
            "## 議題與承諾",
            "雙方談及[](topic:sample-topic)。",
            "[](view:agenda)",
            "[](view:commitments)",
        ],
        series: "範例對話", level: "副部長級", place: "範例市", countryA: "甲國", countryB: "乙國",
        ministryA: "甲國範例部", ministryB: "乙國範例部", personA: "與會者甲", personB: "與會者乙",
        postA: "範例職務甲", postB: "範例職務乙", topic: "範例議題", point: "議程的一個範例要點",
        commitment: "範例承諾：每年交換一次資訊", outcome: "範例成果", term: "對話",
        hint: "請在此撰寫內容。",
        dialogueHints: DialogueHints(
            head: "對話的資料。填寫時請去掉「#」；各項均可省略。代號見 content/model/。",
            series: "系列與屆次", days: "首日、末日與地點",
            participants: "與會者及其當日所任職務", agenda: "談了什麼",
            commitments: "承諾了什麼：planned、in-progress、done 或 lapsed", sources: "事實的出處"),
        baseURLHint: "網站將來的網址。設定後會加上標準連結、網站地圖，以及摘要中的完整連結。",
        summaryHint: "一兩句話，供列表與搜尋引擎使用",
        draftHint: "刪除下一行即可發布。")
}
