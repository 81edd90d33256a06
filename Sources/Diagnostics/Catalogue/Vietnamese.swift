// Holds all that the program says, in Vietnamese.

extension Catalogue {
    // CLDR has one plural category for Vietnamese.
    package static let vi = Catalogue(tag: "vi", plural: { _ in "other" }, texts: vietnamese)
}

private let vietnamese: [String: [String: String]] = [
    "Severity": ["error": "lỗi", "warning": "cảnh báo"],
    "TextEncoding": [
        "twiceUTF8": "UTF-8 bị mã hóa hai lần", "tcvn3": "TCVN3 (ABC, phông chữ như .VnTime)", "vni": "VNI (phông chữ như VNI-Times)", "viqr": "VIQR (dấu viết bằng ký hiệu)",
        "viscii": "VISCII (tám bit)", "cp1258": "trang mã 1258 của Windows",
    ],
    "Advice": ["help": "gợi ý: {text}", "near": "có phải ý bạn là “{name}”?"],
    "Fault": [
        "invalidUTF8": "byte {byte} không phải là UTF-8",
        "invalidUTF8Help": "hãy lưu lại tệp bằng bảng mã UTF-8 (trong Notepad: Save as, mục Encoding, chọn UTF-8)",
        "nulByte": "trong văn bản có một byte NUL",
        "nulByteHelp": "hãy xóa byte ấy: nó không hiện ra được, và mỗi công cụ hiểu một cách",
        "forbiddenCharacter": "{place, select, lost {ký tự {character} đứng ở chỗ một chữ đã mất} other {ký tự {character} không được có trong {place}}}",
        "forbiddenCharacterHelp":
            "{place, select, lost {hãy gõ lại chữ vào đó} text {hãy xóa ký tự ấy: nó không hiện ra được, và không trang hay bản tin nào được chứa nó} other {hãy đặt cho tệp một tên khác}}",
        "privateCharacter": "ký tự {character} chỉ có trong một phông chữ: người đọc sẽ thấy một ô vuông",
        "privateCharacterHelp": "hãy xóa ký tự ấy, hoặc viết bằng lời điều nó thể hiện",
        "conflictMarker": "lần gộp trước còn để lại xung đột ở đây",
        "conflictMarkerHelp":
            "{inState, select, true {hãy giữ một trong hai bên, hoặc xóa tệp; sau đó chạy: songngu translate update, tệp sẽ được viết lại từ đầu} other {hãy chọn một trong hai bản, hoặc ghép chúng lại; rồi xóa các dòng <<<<<<<, ======= và >>>>>>>}}",

        "yamlSyntax": "{mistake}",
        "yamlSyntaxHelp":
            "{mistake, select, tab {hãy thụt dòng bằng dấu cách} space {hãy gõ một dấu cách thường vào chỗ đó} colon {hãy đặt cả giá trị trong ngoặc kép: khóa: \"lời: lời\"; nếu ở đó là một khóa khác thì hãy viết khóa ấy trên dòng riêng, hoặc đặt dấu phẩy ở trước nếu nằm trong ngoặc nhọn} comma {hãy đặt giá trị trong ngoặc kép nếu dấu phẩy thuộc về giá trị; nếu không, hãy viết “khóa: giá trị”, có dấu cách sau dấu hai chấm} noSpaceAfterColon {hãy viết “khóa: giá trị”, có dấu cách sau dấu hai chấm} noColon {hãy viết “khóa: giá trị”; giá trị kéo sang dòng thứ hai thì dòng ấy phải thụt vào; lời ghi riêng của người biên tập mở đầu bằng “# ”} dashWithoutSpace {hãy viết “- mục”, có dấu cách sau dấu gạch} listOnKeyLine {hãy viết mỗi mục của danh sách trên một dòng riêng bên dưới khóa; lời văn mở đầu bằng dấu gạch thì đặt trong ngoặc kép} missingComma {hãy đặt dấu phẩy ở trước, hoặc đặt cả giá trị trong ngoặc kép} indentation {hãy cho dòng này bắt đầu thẳng cột với các khóa hoặc các mục cùng cấp, căn bằng dấu cách} secondDocument {hãy xóa dòng này: mỗi tệp chỉ có một tài liệu; nếu dòng này thuộc một đoạn văn nhiều dòng thì hãy thụt nó vào} escape {trong đường dẫn hãy viết “/”; ở chỗ khác hãy viết hai dấu gạch chéo ngược thay cho một, hoặc đặt giá trị trong ngoặc đơn thẳng: 'lời'} foreignColon {hãy viết “: ”, dấu hai chấm thường và một dấu cách} unclosedQuote {hãy đặt cùng dấu ngoặc ấy ở cuối giá trị; dấu ngoặc nằm bên trong giá trị thì viết \\\" nếu dùng ngoặc kép, viết '' nếu dùng ngoặc đơn} afterQuote {hãy đặt cả giá trị trong ngoặc kép; dấu ngoặc nằm bên trong thì viết \\\" nếu dùng ngoặc kép, viết '' nếu dùng ngoặc đơn} typographicQuotes {hãy đặt cả giá trị trong ngoặc kép thẳng: \"lời\"; nếu muốn dấu ngoặc cong hiện ra thì viết '“lời”'} unclosedBracket {hãy đặt dấu ngoặc đóng ở cuối danh sách hoặc cuối các khóa, hoặc đặt cả giá trị trong ngoặc kép} strayBracket {hãy xóa dấu ấy, hoặc đặt giá trị trong ngoặc kép} remark {hãy đặt cả giá trị trong ngoặc kép: \"lời\"} itemSign {hãy viết “- mục”, với dấu gạch nối và một dấu cách} sign {hãy đặt cả giá trị trong ngoặc kép: \"lời\"} unknownAlias {hãy đặt cả giá trị trong ngoặc kép: \"lời\"} other {hãy đặt trong ngoặc kép những giá trị có dấu đặc biệt, và cho các khóa cùng cấp bắt đầu ở cùng một cột}}",
        "yamlTooDeep": "khối YAML này lồng nhau quá {levels} cấp hoặc có quá nhiều phần",
        "yamlTag": "{isKnown, select, true {giá trị này không đúng với nhãn “{tag}”} other {nhãn “{tag}” không có nghĩa gì ở đây}}",
        "yamlTagHelp":
            "hãy bỏ nhãn, hoặc đặt giá trị trong ngoặc kép nếu đó là lời văn; các nhãn của YAML là !!str, !!int, !!float, !!bool, !!null, !!seq và !!map",
        "duplicateKey": "khóa “{key}” đã có, ở đây bị ghi lặp lại",
        "duplicateKeyHelp": "hãy giữ một trong hai; nếu đây là một bản ghi khác thì hãy đặt cho bản ghi ấy một mã riêng",
        "unknownKey": "{record} không có khóa “{key}”",
        "unknownKeyHelp": "các khóa dùng được: {keys}",
        "missingKey": "{record} phải có khóa “{key}”",
        "missingKeyHelp": "ví dụ: {key}: {example}",
        "wrongType": "{key, select, named {“{key}”} other {{key}}} cần {wanted}, không phải {found}",
        "wrongTypeHelp":
            "{wanted, select, list {hãy mở đầu mỗi mục bằng “- ” trên một dòng riêng, hoặc viết theo dạng [mục một, mục hai]} mapping {hãy viết theo dạng “khóa: giá trị”, mỗi khóa một dòng} bool {hãy viết một trong hai từ ấy, không đặt trong ngoặc kép} integer {hãy chỉ viết bằng chữ số} other {hãy viết một giá trị sau dấu hai chấm, không có ngoặc hay dấu gạch đầu dòng}}",
        "emptyText": "“{key}” đang để trống",
        "malformedId": "“{id}” không dùng làm mã được",
        "malformedIdHelp": "mã chỉ gồm chữ thường không dấu a–z, chữ số 0–9 và dấu gạch nối",
        "malformedDate": "“{date}” không phải là ngày tháng",
        "malformedDateHelp": "hãy viết năm, năm-tháng hoặc năm-tháng-ngày: 2023, 2023-02 hoặc 2023-02-22",
        "nonexistentDate": "trong lịch không có ngày {date}",
        "nonexistentDateHelp": "ngày được viết theo thứ tự năm-tháng-ngày, như 2023-02-22",
        "datesReversed": "{end} lại sớm hơn {start}",
        "outOfRange": "{number} nằm ngoài giới hạn: “{key}” nhận {range}",
        "unknownValue": "“{key}” không nhận giá trị “{value}”",
        "unknownValueHelp": "các giá trị dùng được: {values}",
        "malformedAddress": "“{address}” không phải là địa chỉ",
        "malformedAddressHelp": "địa chỉ mở đầu bằng https:// hoặc http://, và không có dấu cách",

        "languages": "“languages” cần đúng hai ngôn ngữ khác nhau, ngôn ngữ của bài gốc đứng trước",
        "languagesHelp": "ví dụ: languages: [vi, en]",
        "sameLanguage": "“{tag}” cùng là một ngôn ngữ với “{first}”; mã đúng là “{canonical}”",
        "sameLanguageHelp": "“languages” cần hai ngôn ngữ khác nhau, ngôn ngữ của bài gốc đứng trước, ví dụ: languages: [vi, en]",
        "malformedLanguage": "“{tag}” không phải là mã ngôn ngữ{meant, select, none {} other {{meant}}}",
        "malformedLanguageHelp": "hãy viết mã của ngôn ngữ, như vi, en, en-AU hoặc zh-Hant",
        "malformedBaseURL": "“{address}” không dùng làm địa chỉ của trang web được",
        "malformedBaseURLHelp": "hãy viết đủ địa chỉ mà trang web sẽ có, ví dụ https://example.org/reports/",
        "unknownNavigation": "mục điều hướng dẫn tới “{address}”, nhưng trang web không có nơi ấy",
        "unknownNavigationHelp": "có thể dẫn tới {sections} và pages/<tên trang>, như pages/about cho content/pages/about.vi.md",
        "missingSiteFile": "thư mục này không phải là trang web: không có content/site.yaml",
        "missingSiteFileHelp":
            "{elsewhere, select, none {hãy tạo một trang web bằng lệnh: songngu init THU-MUC} other {có một trang web trong {elsewhere}; hãy thêm vào lệnh: --site {elsewhere}}}",
        "malformedRequirement": "“{requirement}” không nói được cần phiên bản nào",
        "malformedRequirementHelp": "hãy ghi phiên bản cũ nhất còn dựng được trang web, trong ngoặc kép: requires: \">=0.1\"",
        "newerRequired": "trang web này cần songngu phiên bản {requirement}, còn đây là {version}",
        "newerRequiredHelp": "hãy cài phiên bản mới hơn; những chỗ khác mà phiên bản này có thể hiểu sai thì không báo",

        "emptyFile": "tệp đang trống, lẽ ra phải chứa {wanted, select, site {tên và các ngôn ngữ của trang web} other {{wanted}}}",
        "emptyFileHelp":
            "{wanted, select, site {hãy viết “title: …” và “languages: [vi, en]”} strings {hãy viết các khóa kèm từ ngữ, hoặc xóa tệp: từ ngữ của một ngôn ngữ khác sẽ được dùng thay} other {hãy viết nội dung, hoặc chép tệp cùng tên của giao diện mặc định}}",
        "strayFile": "tệp này không được dùng vào việc gì",
        "strayFileHelp": "{reason}",
        "linkOutOfSite": "liên kết này dẫn ra ngoài trang web",
        "linkOutOfSiteHelp":
            "hãy đặt một bản sao của tệp vào chỗ liên kết: cái gì được đăng thì phải nằm trong thư mục của trang web, không nằm trong Site/ và không nằm trong thư mục ẩn",
        "danglingLink": "liên kết này không dẫn tới đâu cả",
        "danglingLinkHelp": "hãy xóa liên kết, hoặc cho nó dẫn tới một tệp của trang web",
        "unknownLanguage":
            "{tag, select, none {tên tệp không cho biết ngôn ngữ của tệp} other {“{tag}” không phải là ngôn ngữ của trang web này{meant, select, none {} other {{meant}}}}}",
        "unknownLanguageHelp":
            "{tag, select, none {hãy ghi mã ngôn ngữ trước phần đuôi của tên tệp, như “about.vi.md”; các ngôn ngữ của trang web: {languages}} other {các ngôn ngữ của trang web: {languages}}}",
        "missingSource": "{language, select, none {thiếu {path}: dialogue.yaml phải đứng cạnh một bài} other {thiếu {path}, lẽ ra là bài gốc của bài này}}",
        "missingSourceHelp": "{language, select, none {hãy viết bài, dù mới chỉ có tên bài} other {nếu chính tệp này là bài gốc thì hãy ghi “source: {language}” vào phần đầu tệp}}",
        "conflictingSources": "tệp này ghi “source: {language}”, còn {path} ghi “source: {other}”: mỗi bài chỉ có một bài gốc",
        "conflictingSourcesHelp":
            "hãy chỉ để “source” trong tệp được viết trước, với ngôn ngữ của chính tệp ấy; nếu đó là ngôn ngữ thứ nhất của trang web thì bỏ “source” ở cả hai",
        "missingFrontMatter": "{slip}",
        "missingFrontMatterHelp":
            "{slip, select, emptyLine {hãy xóa dòng trống: tệp phải mở đầu bằng dòng “---”} indented {hãy xóa các dấu cách ấy} key {hãy thêm một dòng “---” ở trên khóa này, và một dòng nữa dưới khóa cuối cùng} otherSigns {hãy viết đúng ba dấu gạch nối, không thêm gì khác} other {hãy mở đầu tệp bằng một dòng “---”, rồi “title: …”, rồi một dòng “---” nữa}}",
        "unclosedFrontMatter": "{slip, select, absent {phần đầu tệp chưa được đóng} other {{slip}}}",
        "unclosedFrontMatterHelp":
            "{slip, select, indented {hãy xóa các dấu cách ấy} otherSigns {hãy viết đúng ba dấu gạch nối, không thêm gì khác} other {hãy thêm một dòng “---” sau khóa cuối cùng}}",
        "duplicateAddress":
            "{owner, select, home {“index” là tên của trang chủ: trang khác phải mang tên khác} other {{other, select, none {{address} đã là địa chỉ của {owner}} other {{address} và {other}, địa chỉ của {owner}, không thể cùng có: một bên cần thư mục ở chỗ bên kia là tệp}}}}",
        "misnamedFile": "“{name}” không phải là tên tệp được đọc ở đây",
        "misnamedFileHelp": "{isDocument, select, true {hãy lưu nội dung của tệp thành Markdown, trong {right}} other {hãy đổi tên tệp thành {right}}}",
        "malformedSlug": "“{slug}” không dùng trong địa chỉ được",
        "malformedSlugHelp":
            "địa chỉ chỉ gồm chữ thường không dấu a–z, chữ số 0–9 và dấu gạch nối{near, select, none {} other {; có thể viết là “{near}”}}",

        "duplicateId": "mã “{id}” đã có trong {path}",
        "duplicateIdHelp": "hãy đặt cho mục này một mã riêng, hoặc xóa mục này",
        "unknownPerson": "không có người nào mang mã “{id}”",
        "unknownPersonHelp": "các mã nằm trong content/model/people.yaml, mỗi mã đứng trên bản ghi của nó",
        "unknownOrganization": "không có cơ quan, tổ chức nào mang mã “{id}”",
        "unknownOrganizationHelp": "các mã nằm trong content/model/organizations.yaml, mỗi mã đứng trên bản ghi của nó",
        "unknownTopic": "không có chủ đề nào mang mã “{id}”",
        "unknownTopicHelp": "các mã nằm trong content/model/topics.yaml, mỗi mã đứng trên bản ghi của nó",
        "unknownMechanism": "không có cơ chế nào mang mã “{id}”",
        "unknownMechanismHelp": "các mã nằm trong content/model/mechanisms.yaml, mỗi mã đứng trên bản ghi của nó",
        "unknownDocument": "không có văn bản nào mang mã “{id}”",
        "unknownDocumentHelp": "các mã nằm trong content/model/documents.yaml, mỗi mã đứng trên bản ghi của nó",
        "unknownSeries": "không có chuỗi đối thoại nào mang mã “{id}”",
        "unknownSeriesHelp": "các mã nằm trong content/model/series.yaml, mỗi mã đứng trên bản ghi của nó",
        "unknownCommitment": "không có cam kết nào mang mã “{id}”",
        "unknownCommitmentHelp": "mã của các cam kết nằm trong dialogue.yaml của từng bài",
        "unknownReport": "không có bài nào tên là “{slug}”",
        "unknownReportHelp": "tên của một bài là tên thư mục của bài ấy trong content/reports/",
        "circle": "“{id}” dẫn vòng về chính nó: {way}",
        "overlappingPosts": "thời gian giữ chức vụ này trùng với {post, select, none {một chức vụ khác} other {chức vụ “{post}”}} trong cùng cơ quan",
        "overlappingPostsHelp": "hãy ghi ngày thôi giữ chức vụ trước (to: …); người đọc chỉ thấy chức vụ nhận sau cùng",
        "duplicateRound": "chuỗi đối thoại này đã có vòng {round}, trong {path}",
        "duplicateRoundHelp": "hãy ghi đúng số của vòng này",
        "laterCommitment": "“{id}” có sau, từ {date}: một cam kết chỉ tiếp nối cam kết có trước",
        "laterCommitmentHelp": "hãy ghi “follows” ở cam kết có sau",
        "statusDiffers": "ở đây ghi tình trạng “{status}”, còn diễn biến mới nhất ghi “{newest}”",
        "statusDiffersHelp": "hãy bỏ tình trạng ghi ở đây: diễn biến mới nhất mới là căn cứ",
        "missingFile": "không có tệp {path}",
        "missingFileHelp": "tên tệp là đường dẫn tính từ thư mục của tệp nhắc tới nó, như photos/opening.jpg",

        "unsupportedPicture": "hình có định dạng {format} không đăng được",
        "unsupportedPictureHelp":
            "{canBeSized, select, true {hãy chạy “songngu pictures” để tạo các bản mà trình duyệt hiện được; hoặc lưu hình thành JPEG} other {hãy lưu hình thành JPEG hoặc PNG}}",
        "malformedPicture":
            "{format, select, none {đây không phải là hình, dù tên tệp cho là vậy} other {hình {format} bị hỏng từ byte {offset} trở đi, và được đăng nguyên như thế}}",
        "malformedPictureHelp": "hãy mở hình bằng một chương trình xử lý ảnh rồi lưu lại",
        "uncleanPicture": "hình bị hỏng và còn siêu dữ liệu không gỡ ra được",
        "uncleanPictureHelp": "hãy mở hình bằng một chương trình xử lý ảnh rồi lưu lại: trong đó có thể ghi nơi chụp và máy ảnh",
        "staleVariants": "{fault}",
        "staleVariantsHelp": "hãy chạy: songngu pictures",

        "rawHTML": "{what, select, openComment {lời ghi mở ở đây không có chỗ đóng: phần chữ phía dưới sẽ bị mất} other {HTML viết thẳng trong bài không được đăng: {what}}}",
        "rawHTMLHelp": "{advice}",
        "unsafeAddress":
            "{slip, select, rooted {“{address}” không phải là đường dẫn tương đối: liên kết phải tính từ tệp chứa nó} backslash {“{address}” có dấu gạch chéo ngược: các phần của địa chỉ nối với nhau bằng “/”} computer {“{address}” là một chỗ trên máy tính cá nhân, người đọc không vào được} noScheme {“{address}” là địa chỉ của một trang web khác nhưng thiếu “https://”} noSlashes {“{address}” là địa chỉ trang web nhưng thiếu “://” ở phần mở đầu} mail {“{address}” là địa chỉ thư điện tử nhưng thiếu “mailto:”} other {“{address}” không phải là địa chỉ đăng được}}",
        "unsafeAddressHelp": "{slip}",
        "brokenLink":
            "{slip, select, leftover {tệp có tên như vậy không bao giờ được đăng: {path}} built {{path} là trang do chương trình dựng ra: liên kết phải gọi tên tệp nguồn của trang ấy} folder {{path} là thư mục: liên kết phải gọi tên một bài hoặc một tệp trong đó} other {không có {path}}}",
        "brokenLinkHelp": "{slip}",
        "brokenAnchor": "{page} không có chỗ nào tên là “#{anchor}”",
        "brokenAnchorHelp":
            "sau dấu # là số của đoạn, như #p7, hoặc lời của một tiêu đề{headings, select, none {} other {: {headings}}}",
        "doubleAnchor": "trong {page} có hai tiêu đề cùng là “#{anchor}”; liên kết dẫn tới tiêu đề đầu",
        "doubleAnchorHelp": "hãy viết lại một trong hai tiêu đề, hoặc liên kết tới đoạn bằng số của đoạn",
        "linkToDraft": "liên kết dẫn tới một bản nháp, không được đăng: {address}",
        "linkToDraftHelp": "hãy đăng bản nháp ấy bằng cách xóa dòng “draft: true” của nó, hoặc tạm bỏ liên kết",
        "emptyAddress": "liên kết không có địa chỉ",
        "emptyAddressHelp": "hãy viết địa chỉ vào trong ngoặc tròn, hoặc bỏ các dấu ngoặc đi",
        "foreignPicture": "hình “{address}” không phải là tệp của trang web này",
        "foreignPictureHelp": "hãy đặt hình cạnh bài, hoặc trong content/files/, rồi ghi đường dẫn tương đối tới đó",
        "emptyLink": "liên kết không có chữ",
        "emptyLinkHelp": "chỉ liên kết tới dữ liệu, như [](person:…), mới tự điền chữ",
        "missingAlt": "hình không có lời mô tả cho người không nhìn thấy hình",
        "missingAltHelp":
            "{isPhoto, select, true {hãy viết lời chú thích cho ảnh, nói rõ trong ảnh có gì} other {hãy viết ![trong hình có gì](địa-chỉ \"lời chú thích\")}}",
        "unknownView": "không có khung dữ liệu nào tên là “{view}”",
        "unknownViewHelp": "các khung dùng được: {views}",
        "viewWithoutDialogue": "khung “{view}” cần có dialogue.yaml cạnh bài",
        "duplicateView": "khung “{view}” đã có trong bài, ở đây bị ghi lặp lại",
        "viewInText": "khung dữ liệu phải đứng riêng một đoạn",
        "viewInTextHelp": "hãy để dòng trống trên và dưới [](view:{view})",
        "doubtfulMarkdown":
            """
            {form, select, \
            underline {các dấu gạch dưới dòng “{written}” biến dòng ấy thành tiêu đề: {form}} \
            tableDashes {“{written}” không thành bảng: {form}} \
            tableWidth {“{written}” không thành bảng: {form}} \
            lostCell {“{written}” bị mất: {form}} \
            unusedNote {chú thích “{written}” bị mất: {form}} \
            doubleNote {chú thích “{written}” bị mất: {form}} \
            unclosedFence {khối chữ máy này không có chỗ đóng: {form}} \
            indented {“{written}” được hiểu là chữ máy: {form}} \
            tableTail {“{written}” được hiểu là một hàng của bảng: {form}} \
            signsInName {“{written}” hiện ra cả các dấu: {form}} \
            other {“{written}” chỉ được hiểu như lời văn bình thường: {form}}}
            """,
        "doubtfulMarkdownHelp":
            """
            {form, select, \
            heading {hãy viết “{right}”} \
            headingSpace {hãy viết “{right}”, với dấu cách thường} \
            headingLevel {hãy viết “{right}”} \
            underline {nếu muốn một đường kẻ ngang thì hãy để một dòng trống ở trên các dấu gạch} \
            listSpace {hãy viết “{right}”} \
            listSign {hãy viết “{right}”} \
            listNoBreak {hãy viết “{right}”, với dấu cách thường} \
            indented {hãy xóa chúng; chữ máy thì đặt giữa hai dòng “```”} \
            tableTabs {hãy viết “{right}”, dưới đó là một dòng gạch (“| --- | …”), rồi các hàng theo cách ấy} \
            tableTail {hãy để một dòng trống ở trên} \
            signsInName {hãy bỏ các dấu ấy} \
            table {hãy viết dòng đầu bảng, rồi “{right}”, rồi các hàng, không để dòng trống ở giữa} \
            tableDashes {hãy viết “{right}”} \
            tableWidth {hãy viết “{right}”} \
            emphasisSpace {hãy viết “{right}”} \
            emphasisPair {hãy viết “{right}”} \
            commentSigns {hãy viết “{right}”} \
            emphasisEdge {hãy viết “{right}”, hoặc đưa dấu câu ra ngoài phần được nhấn mạnh} \
            unclosedEmphasis {hãy viết “{written}” ở cả hai phía của phần cần nhấn mạnh, hoặc viết “\\*\\*” nếu muốn chính các dấu ấy hiện ra} \
            unclosedStar {hãy viết “{written}” ở cả hai phía của phần cần nhấn mạnh, hoặc viết “\\*” nếu muốn chính dấu ấy hiện ra} \
            unclosedStrike {hãy viết “{written}” ở cả hai phía của phần cần gạch bỏ, hoặc viết “\\~\\~” nếu muốn chính các dấu ấy hiện ra} \
            unclosedBrackets {hãy viết “{right}”} \
            noteGap {hãy viết “{right}”} \
            noteLabel {hãy viết “{right}”, ở đây và ở trước chú thích} \
            unclosedCode {hãy viết “{written}” ở cả hai phía của phần chữ máy, hoặc viết “\\`” nếu muốn chính dấu ấy hiện ra} \
            unclosedFence {hãy viết “{right}” trên một dòng riêng ở chỗ khối chữ máy kết thúc} \
            spacedAddress {hãy viết “{right}”} \
            brokenAddress {hãy viết “{right}”} \
            titleQuotes {hãy viết “{right}”} \
            unclosedAddress {hãy viết “{right}”} \
            linkGap {hãy viết “{right}”} \
            reversedLink {hãy viết “{right}”} \
            wideBrackets {hãy viết “{right}”} \
            wikiLink {hãy viết “{right}”, với địa chỉ của trang} \
            missingDefinition {hãy viết “{right}” trên một dòng riêng, kèm địa chỉ, hoặc viết “[chữ](địa-chỉ)”} \
            lostCell {hãy thêm một cột vào dòng đầu bảng và dòng gạch, hoặc viết “\\|” cho dấu gạch đứng không dùng để ngăn ô} \
            missingNote {hãy viết “{right}” trên một dòng riêng} \
            noteSpace {hãy viết “{right}”} \
            noteColon {hãy viết “{right}”} \
            inlineNote {hãy viết “[^1]” ở đây, và “[^1]: {right}” trên một dòng riêng} \
            unusedNote {hãy viết “{written}” vào chỗ cần chú thích, hoặc xóa chú thích} \
            doubleNote {hãy cho chú thích này một ký hiệu riêng, ở đây và ở chỗ nhắc tới nó} \
            other {}}{form, select, signsInName {} other {; nếu cố ý viết như vậy thì hãy ghi lý do ngay ở trên: <!-- ignore doubtful-markdown: … -->}}
            """,
        "foreignEncoding": "đoạn này theo bảng mã {encoding}: “{written}” là “{right}”",
        "foreignEncodingHelp":
            "hãy chuyển đoạn văn sang Unicode, chẳng hạn bằng bộ công cụ của UniKey, hoặc chép từ nơi chữ còn đúng, rồi dán lại; nếu cố ý viết như vậy thì nêu lý do ở phía trên: {inYAML, select, true {# ignore spelling: …} other {<!-- ignore spelling: … -->}}",
        "lostMarks": "{keys, select, none {đoạn này viết không dấu: không chữ nào có dấu thanh} other {đây là phím gõ {keys} khi chưa bật bộ gõ tiếng Việt: “{written}” là “{right}”}}",
        "lostMarksHelp": "hãy bật bộ gõ tiếng Việt rồi gõ lại; nếu cố ý viết như vậy thì nêu lý do ở phía trên: {inYAML, select, true {# ignore spelling: …} other {<!-- ignore spelling: … -->}}",
        "foreignLetter": "“{written}” có một chữ cái của bảng chữ khác, chỉ trông giống chữ đ",
        "foreignLetterHelp": "hãy viết “{right}”; nếu cố ý viết như vậy thì nêu lý do ở phía trên: {inYAML, select, true {# ignore spelling: …} other {<!-- ignore spelling: … -->}}",
        "markOrder": "các dấu của “{written}” sai thứ tự, nên không tìm được từ này",
        "markOrderHelp": "hãy xóa từ này rồi gõ lại “{right}”",
        "mixedTones": "“{written}” đặt dấu thanh ở chỗ khác so với phần lớn các từ trong bài",
        "mixedTonesHelp": "hãy viết “{right}”; nếu cố ý viết như vậy thì nêu lý do ở phía trên: {inYAML, select, true {# ignore spelling: …} other {<!-- ignore spelling: … -->}}",
        "tooLong": "bài dài quá {mebibytes} MiB nên không được đọc",
        "tooDeep": "chỗ này lồng nhau quá {levels} cấp",

        "malformedComment": "lời ghi này mở đầu như lời ghi của một đoạn, nhưng {why}",
        "malformedCommentHelp":
            "{why, select, notClosed {hãy thêm một dòng “-->” dưới nguyên văn bài gốc, trên bản dịch} textAfter {hãy chuyển phần chữ ấy xuống một dòng riêng dưới “-->”} badDate {hãy viết ngày theo thứ tự năm-tháng-ngày: reviewed=2026-11-24} dashes {hãy viết “<!-- {line}” ở đầu và “-->” ở cuối lời ghi} other {lời ghi phải có dạng <!-- p7 {language}=77ab01de, rồi nguyên văn bài gốc và -->; có thể lấy lại dòng ấy từ phiên bản trước của tệp}}",
        "unopenedComment": "{line, select, none {dòng này kết thúc một lời ghi, mà không có lời ghi nào đang mở} other {lời ghi của một đoạn kết thúc ở đây nhưng không có dòng mở: dòng đầu bị thiếu}}",
        "unopenedCommentHelp": "{line, select, none {hãy xóa dòng này} other {hãy đặt lại dòng này lên trên nguyên văn bài gốc: {line}}}",
        "wordsInComment": "những chữ này nằm trong lời ghi mà không phải của bài gốc: chúng không được đăng",
        "wordsInCommentHelp":
            "{inYAML, select, true {bản dịch phải viết ở giá trị của khóa; “songngu translate update” giữ những chữ ấy trong một dòng “#~ kept:”} other {bản dịch phải viết dưới dòng “-->”; “songngu translate update” chuyển những chữ ấy xuống cuối lời ghi, dưới dòng “~~~ kept”}}",
        "malformedTie": "dòng này không gắn được lời dịch với bài gốc: {why}",
        "malformedTieHelp": "dòng phải có dạng bản-ghi.khóa: {language}=77ab01de; “songngu translate update” tự viết dòng này",
        "duplicateSegment": "mã đoạn “{id}” đã có ở dòng {line}",
        "duplicateSegmentHelp": "hãy xóa một trong hai, hoặc chạy “songngu translate update” để đoạn đứng sau nhận một mã riêng",
        "commentInSource": "trong bài gốc có lời ghi của một đoạn",
        "commentInSourceHelp": "lời ghi của đoạn chỉ đặt trong bản dịch, {path}",
        "untiedText": "{line, select, none {phần chữ này đứng trước lời ghi của đoạn đầu tiên nên không thuộc đoạn nào} other {lời ghi của phần chữ này đã mất: nó bị tính vào đoạn ở trên}}",
        "untiedTextHelp": "{line, select, none {hãy chuyển nó xuống dưới lời ghi của đoạn mà nó dịch; nếu lời ghi ấy đã mất thì “songngu translate update” viết lại} other {hãy đặt lại lời ghi ở trên: {line}, rồi nguyên văn bài gốc và -->}}",
        "staleTranslation":
            "{lagging, select, none {bản dịch chưa được gắn với bài gốc; các cặp đoạn chỉ là tạm} other {có {lagging} đoạn chưa theo kịp bài gốc}}",
        "staleTranslationHelp": "hãy chạy: songngu translate update {path}",

        "numbersDiffer": "con số không khớp: {difference}",
        "numbersDifferHelp": "hãy sửa bản dịch; nếu bản dịch đúng thì hãy ghi lý do: {silence}",
        "datesDiffer": "ngày tháng không khớp: {difference}",
        "datesDifferHelp": "hãy sửa bản dịch; nếu bản dịch đúng thì hãy ghi lý do: {silence}",
        "linksDiffer": "liên kết không khớp: {difference}",
        "linksDifferHelp": "hãy sửa bản dịch; nếu bản dịch đúng thì hãy ghi lý do: {silence}",
        "imagesDiffer": "hình không khớp: {difference}",
        "imagesDifferHelp": "hãy sửa bản dịch; nếu bản dịch đúng thì hãy ghi lý do: {silence}",
        "footnotesDiffer": "chú thích không khớp: {difference}",
        "footnotesDifferHelp": "hãy sửa bản dịch; nếu bản dịch đúng thì hãy ghi lý do: {silence}",
        "namesDiffer": "tên riêng không khớp: {difference}",
        "namesDifferHelp": "hãy sửa bản dịch; nếu bản dịch đúng thì hãy ghi lý do: {silence}",
        "forbiddenTerm": "bảng thuật ngữ không cho dịch “{source}” là “{written}”; từ đã thống nhất là “{term}”",
        "forbiddenTermHelp": "hãy dùng từ đã thống nhất; nếu từ này mới đúng thì hãy ghi lý do: {silence}",
        "headingsDiffer":
            "{source, select, none {đây là tiêu đề bậc {target}, còn ở bài gốc không phải là tiêu đề} other {{target, select, none {ở bài gốc là tiêu đề bậc {source}, còn đây không phải là tiêu đề} other {ở bài gốc là tiêu đề bậc {source}, còn đây là bậc {target}}}}}",
        "headingsDifferHelp":
            "{source, select, none {hãy bỏ các dấu thăng} other {hãy mở đầu dòng bằng “{marks} ”}}; nếu như vậy là đúng thì hãy ghi lý do: {silence}",
        "listsDiffer":
            "số mục của danh sách không khớp: bài gốc {source, select, none {không có mục nào} other {có {source} mục}}, bản dịch {target, select, none {không có mục nào} other {có {target} mục}}",
        "listsDifferHelp": "hãy cho mỗi mục của bài gốc một mục riêng; nếu như vậy là đúng thì hãy ghi lý do: {silence}",
        "tablesDiffer":
            "bảng không khớp: bài gốc {source, select, none {không có bảng} other {có {source}}}, bản dịch {target, select, none {không có bảng} other {có {target}}}",
        "tablesDifferHelp": "hãy cho mỗi hàng, mỗi ô của bài gốc một hàng, một ô riêng; nếu như vậy là đúng thì hãy ghi lý do: {silence}",
        "quotationsDiffer":
            "số lời trích không khớp: bài gốc {source, select, none {không có lời trích} other {có {source} lời trích}}, bản dịch {target, select, none {không có lời trích} other {có {target} lời trích}}",
        "quotationsDifferHelp": "hãy mở đầu mỗi dòng của lời trích bằng “> ”; nếu như vậy là đúng thì hãy ghi lý do: {silence}",
        "emphasisDiffers": "bài gốc nhấn mạnh “{words}”, bản dịch không nhấn mạnh chữ nào",
        "emphasisDiffersHelp": "hãy đặt dấu * hoặc ** ở hai đầu những chữ tương ứng; nếu như vậy là đúng thì hãy ghi lý do: {silence}",
        "untranslated": "bản dịch giống hệt bài gốc, từng chữ một",
        "untranslatedHelp": "hãy dịch đoạn này, hoặc xóa đi để được tính là chưa dịch; nếu như vậy là đúng thì hãy ghi lý do: {silence}",
        "wrongLanguage": "{isPart, select, true {một phần của đoạn này có vẻ viết bằng “{found}”, không phải “{wanted}”} other {đoạn này có vẻ viết bằng “{found}”, không phải “{wanted}”}}",
        "wrongLanguageHelp": "hãy dịch đoạn này, hoặc xóa đi để được tính là chưa dịch; nếu như vậy là đúng thì hãy ghi lý do: {silence}",
        "translationsDiffer": "ở đây “{source}” được dịch là “{target}”, còn ở {place} được dịch là “{usual}”",
        "translationsDifferHelp": "hãy dịch giống nhau ở cả hai nơi; nếu cả hai đều đúng thì hãy ghi lý do: {silence}",
        "malformedIgnore": "{name, select, none {lời ghi này tắt một phép kiểm tra mà không nêu lý do} other {không có phép kiểm tra nào tên là “{name}”}}",
        "malformedIgnoreHelp": "hãy viết theo dạng “ignore numbers: lý do”; các phép kiểm tra: {checks}",
        "unusedIgnore": "ở đây không có gì phải bỏ qua: phép kiểm tra “{check}” không thấy lỗi",
        "unusedIgnoreHelp": "hãy xóa “{check}” khỏi lời ghi",

        "unknownTheme": "không có giao diện nào tên là “{theme}”",
        "unknownThemeHelp": "mỗi giao diện là một thư mục trong themes/",
        "templateSyntax": "mẫu có lỗi: {mistake}",
        "unknownName": "trong mẫu không dùng được tên “{name}”",
        "unknownPartial": "giao diện không có mẫu “{name}”",
        "missingTemplate": "giao diện phải có mẫu {name}.mustache",
        "missingString": "trong từ ngữ của giao diện không có “{key}”",
        "missingStrings": "giao diện không có từ ngữ cho “{language}”; từ ngữ của “{substitute}” được dùng thay",
        "missingStringsHelp": "hãy viết tệp {path}",
        "unknownString": "không có chỗ nào dùng đến từ ngữ “{key}”",
        "unknownTemplate": "không có chỗ nào dùng đến mẫu “{name}”",
        "malformedRule": "“{key}” không nhận “{value}”: {mistake}",

        "staleOutput": "{fault}",
        "foreignFile": "tệp này không do lần dựng nào viết ra, nên bị thay thế",
        "foreignFileHelp": "cái gì không do chương trình dựng ra thì hãy để ngoài thư mục kết quả, hoặc trong content/files/",
    ],
    "Term": [
        "mapping": "các khóa kèm giá trị", "text": "lời văn", "bool": "true hoặc false", "integer": "số nguyên", "date": "ngày tháng", "list": "danh sách",
        "null": "giá trị trống", "language": "một ngôn ngữ của trang web",
        "site": "site.yaml", "person": "bản ghi về người", "organization": "bản ghi về cơ quan, tổ chức", "topic": "bản ghi về chủ đề",
        "mechanism": "bản ghi về cơ chế", "document": "bản ghi về văn bản", "series": "bản ghi về chuỗi đối thoại", "glossary": "mục thuật ngữ",
        "dialogue": "cuộc đối thoại", "post": "chức vụ", "participant": "người tham dự", "agenda": "nội dung trao đổi", "commitment": "cam kết",
        "visit": "chuyến thăm", "update": "diễn biến của cam kết", "license": "giấy phép", "menuItem": "mục điều hướng", "event": "hoạt động",
        "photo": "ảnh", "source": "nguồn", "frontMatter": "phần đầu tệp", "correction": "mục đính chính", "withdrawn": "mục rút bài",
        "records": "tệp bản ghi", "forbidden": "danh sách cách dịch sai",
        "strings": "từ ngữ của giao diện", "template": "một mẫu",
        "page": "trang này", "home": "trang chủ", "sitePage": "một trang do chương trình tự tạo", "publishedFile": "một tệp được đăng",
        "htmlBlock": "một khối HTML", "openComment": "một lời ghi", "htmlTag": "một thẻ", "named": "{name}",
    ],
    "CharacterPlace": [
        "text": "văn bản", "lost": "văn bản", "name": "tên tệp", "undecodedName": "tên tệp; có thể tên ấy được viết bằng một bảng mã khác UTF-8",
    ],
    "StrayReason": [
        "content":
            "bài là thư mục trong content/reports, có report.<ngôn ngữ>.md; trang rời là content/pages/<tên trang>.<ngôn ngữ>.md; tệp cần đăng nguyên như vậy thì để trong content/files/",
        "unnamed": "tệp chỉ được đăng khi có bài liên kết tới, hoặc khi nằm trong content/files/",
        "backup": "tệp trông như bản sao lưu do một chương trình tạo ra, và những tệp như vậy không bao giờ được đăng: hãy xóa tệp, hoặc đặt cho tệp một tên riêng",
        "lock": "một chương trình giữ tệp này trong lúc tệp chính đang mở; những tệp như vậy không bao giờ được đăng",
        "exchange": "tệp này của công cụ dịch, và những tệp như vậy không bao giờ được đăng: hãy chuyển tệp ra khỏi content/",
        "sidecar":
            "máy ảnh và chương trình ảnh ghi tệp loại này cạnh ảnh, thường có cả nơi chụp; những tệp như vậy không bao giờ được đăng: hãy xóa tệp",
        "system": "hệ điều hành tự tạo tệp loại này; những tệp như vậy không bao giờ được đăng: hãy xóa tệp",
        "draft": "phần đầu tệp ghi đây là bản nháp, và bản nháp không được đăng",
        "circle": "đây là liên kết tới chính thư mục chứa nó",
    ],
    "MarkupAdvice": [
        "markdown": "hãy xóa các thẻ và viết lời bằng Markdown; màu sắc và cách bày trang là việc của giao diện",
        "list": "hãy viết danh sách: mỗi dòng mở đầu bằng “- ”", "table": "hãy viết bảng bằng dấu gạch đứng: | a | b |", "link": "hãy viết [chữ](địa-chỉ); chỗ để liên kết tới thì không cần thẻ: hãy dùng lời của tiêu đề, như #ket-qua",
        "image": "hãy viết ![trong hình có gì](địa-chỉ \"lời chú thích\")", "emphasis": "hãy viết *nghiêng* hoặc **đậm**", "code": "hãy viết `chữ máy`",
        "heading": "hãy viết tiêu đề: ## lời tiêu đề", "paragraph": "hãy xóa các thẻ, và để một dòng trống giữa hai đoạn", "break": "hãy kết thúc dòng bằng dấu gạch chéo ngược; trong ô của bảng thì dùng dấu phẩy",
        "rule": "hãy viết ---", "close": "hãy viết “-->” ở chỗ lời ghi kết thúc", "quote": "hãy mở đầu các dòng bằng “> ”",
        "nothing": "hãy bỏ đi, hoặc liên kết tới nội dung ấy: [chữ](địa-chỉ); không trang nào nhận mã lệnh, kiểu dáng hay nội dung của trang web khác viết trong bài",
    ],
    "TieFault": [
        "noDigest": "không có dấu của bài gốc", "badDigest": "dấu của bài gốc không đúng 8 chữ số thập lục phân (0–9, a–f)", "badWord": "có một từ không hiểu được",
        "badDate": "ngày rà soát không phải là ngày tháng", "wrongLanguage": "ngôn ngữ ghi ở dấu không phải là ngôn ngữ của bài gốc",
        "nested": "nằm bên trong một khối khác", "notClosed": "chưa được đóng", "textAfter": "dòng cuối còn có chữ đứng sau",
        "badIds": "mã đoạn viết không đúng dạng", "digestCount": "số dấu nhiều hơn số mã đoạn", "dashes": "dấu gạch nối đã biến thành dấu gạch ngang",
    ],
    "AddressSlip": [
        "rooted": "không có trang hay tệp nào ở địa chỉ này", "backslash": "hãy viết “/” thay cho từng dấu ấy", "noScheme": "hãy viết thêm “https://” ở trước",
        "computer": "hãy đặt tệp cạnh bài, hoặc trong content/files/, rồi ghi đường dẫn tương đối tới đó",
        "noSlashes": "hãy viết “://” vào đó", "mail": "hãy viết thêm “mailto:” ở trước",
        "other":
            "địa chỉ phải là tương đối, hoặc mở đầu bằng https:, http:, mailto:, tel:, hoặc person:, organization:, topic:, mechanism:, document:, commitment:, report:",
    ],
    "PathSlip": [
        "absent": "liên kết là đường dẫn tính từ thư mục của tệp chứa nó", "leftover": "hãy đặt cho tệp một tên riêng",
        "built": "hãy gọi tên bài, hoặc bản ghi như person:mã", "folder": "hãy gọi tên một bài, như report.vi.md, hoặc một tệp",
    ],
    "OutputState": [
        "changed": "tệp này khác với tệp mà lần dựng sẽ viết ra", "missing": "lần dựng sẽ viết ra tệp này, nhưng ở đây chưa có",
        "surplus": "tệp này do một lần dựng trước viết ra, nay không còn được viết nữa",
    ],
    "FenceSlip": [
        "absent": "tệp không có phần đầu",
        "emptyLine": "trước phần đầu tệp có một dòng trống", "indented": "trước dấu “---” của phần đầu tệp có dấu cách",
        "key": "phần đầu tệp phải mở bằng dòng “---”, mà đây đã là khóa đầu tiên", "otherSigns": "“{line}” không mở cũng không đóng phần đầu tệp",
    ],
    "YAMLMistake": [
        "tab": "ở đây có một dấu Tab, trong khi YAML chỉ nhận dấu cách",
        "space": "ký tự {character} trông như dấu cách, nhưng YAML không coi là dấu cách",
        "colon": "giá trị không đặt trong ngoặc kép mà có dấu hai chấm kèm dấu cách",
        "comma": "dấu phẩy kết thúc giá trị ở đây, mà phần đứng sau không phải là một khóa kèm giá trị",
        "noSpaceAfterColon": "sau dấu hai chấm của khóa này thiếu dấu cách",
        "noColon": "dòng này không có khóa kèm dấu hai chấm",
        "dashWithoutSpace": "sau dấu gạch của mục này thiếu dấu cách",
        "listOnKeyLine": "dấu gạch đứng sau khóa, trên cùng một dòng",
        "missingComma": "phần này đứng ngay sau một giá trị mà không có dấu phẩy ở giữa",
        "indentation": "dòng này không thẳng cột với những dòng cùng cấp",
        "secondDocument": "dòng này kết thúc tài liệu, mà phía sau vẫn còn nội dung",
        "escape": "dấu gạch chéo ngược này không có nghĩa gì trong ngoặc kép",
        "other": "đây không phải là YAML: nó không khớp với phần đứng trước",
        "foreignColon": "“{sign}” không phải là dấu hai chấm của khóa",
        "unclosedQuote": "dấu ngoặc {sign} mở ở đây không có dấu đóng",
        "afterQuote": "sau dấu ngoặc đóng {sign} còn có chữ",
        "typographicQuotes": "YAML không coi {sign} là dấu ngoặc kép",
        "unclosedBracket": "dấu ngoặc {sign} mở ở đây không có dấu đóng",
        "strayBracket": "dấu ngoặc {sign} không đóng dấu nào đang mở",
        "remark": "“#” sau dấu cách mở đầu một lời ghi: phần đứng sau không được đọc",
        "itemSign": "“{sign}” không phải là dấu gạch của mục trong danh sách",
        "sign": "giá trị không đặt trong ngoặc kép thì không được mở đầu bằng {sign}",
        "unknownAlias": "“*{name}” thay cho giá trị được đặt tên &{name} ở chỗ khác, nhưng không có giá trị nào tên như vậy",
    ],
    "VariantFault": [
        "missing": "hình rộng {width} điểm ảnh mà chưa có các bản nhỏ", "orphan": "đây là bản nhỏ của một hình không còn nữa",
        "outdated": "các bản nhỏ không phải của hình như hiện nay",
    ],
    "DoubtfulForm": [
        "heading": "sau các dấu thăng của tiêu đề phải có dấu cách",
        "headingSpace": "sau các dấu thăng của tiêu đề phải là dấu cách thường, không phải dấu cách không ngắt",
        "headingLevel": "tiêu đề có nhiều nhất sáu dấu thăng",
        "underline": "ba dấu gạch ngay dưới dòng chữ không thành đường kẻ ngang",
        "listSpace": "sau dấu của mục trong danh sách phải có dấu cách; các dòng bị nối liền nhau",
        "listSign": "mục của danh sách phải mở đầu bằng dấu của Markdown; các dòng bị nối liền nhau",
        "listNoBreak": "sau dấu của mục trong danh sách phải là dấu cách thường, không phải dấu cách không ngắt; các dòng bị nối liền nhau",
        "indented": "dòng mở đầu bằng bốn dấu cách hoặc một dấu Tab",
        "table": "dưới dòng đầu của bảng phải có một dòng gạch",
        "tableDashes": "các dấu gạch này không phải là dấu gạch nối",
        "tableWidth": "dòng ở trên có số ô khác",
        "tableTabs": "dấu Tab không tạo thành bảng; các dòng bị nối liền nhau",
        "tableTail": "phía trên không có dòng trống",
        "emphasisSpace": "có dấu cách ở phía trong các dấu nhấn mạnh",
        "emphasisEdge": "dấu nhấn mạnh nằm giữa một chữ cái và một dấu câu nên không có tác dụng",
        "emphasisPair": "hai bên có dấu khác nhau",
        "commentSigns": "lời ghi phải nằm giữa “<!--” và “-->”, với dấu gạch nối",
        "unclosedEmphasis": "không có dấu nào đi cùng với nó", "unclosedStar": "không có dấu nào đi cùng với nó",
        "unclosedStrike": "không có dấu nào đi cùng với nó", "signsInName": "tên không dùng Markdown",
        "unclosedCode": "không có dấu nào đi cùng với nó",
        "unclosedFence": "nó kéo dài đến hết bài, hoặc hết mục danh sách hay lời trích chứa nó",
        "spacedAddress": "địa chỉ không được có dấu cách",
        "brokenAddress": "địa chỉ phải nằm gọn trên một dòng",
        "titleQuotes": "lời chú thích phải nằm giữa hai dấu ngoặc kép thẳng, và không chứa dấu ấy",
        "unclosedAddress": "địa chỉ không có dấu đóng",
        "linkGap": "có dấu cách ở trước địa chỉ",
        "reversedLink": "các dấu ngoặc bị viết ngược",
        "wideBrackets": "các dấu ngoặc là dấu ngoặc rộng",
        "wikiLink": "ở đây liên kết được viết cách khác",
        "unclosedBrackets": "dấu ngoặc vuông không có dấu đóng",
        "missingDefinition": "không có dòng nào cho biết liên kết dẫn tới đâu",
        "lostCell": "hàng có nhiều ô hơn số cột của bảng",
        "noteGap": "trước dấu hai chấm của chú thích không được có dấu cách",
        "noteLabel": "ký hiệu của chú thích không được có dấu cách",
        "missingNote": "không có chú thích nào mang ký hiệu này",
        "noteSpace": "ký hiệu của chú thích không được có dấu cách",
        "noteColon": "sau ký hiệu của chú thích phải có dấu hai chấm",
        "inlineNote": "ở đây chú thích được viết cách khác",
        "unusedNote": "không có chỗ nào trong bài nhắc tới nó",
        "doubleNote": "một chú thích khác cũng mang ký hiệu ấy",
    ],
    "Difference": [
        "between":
            "{source, select, none {bản dịch có {target} mà bài gốc không có} other {bài gốc có {source}{target, select, none { mà bản dịch không có} other {, bản dịch có {target}}}}}",
        "foreignSeparator": "trong “{target}”, “{written}” phải viết {right}",
        "readTwoWays": "“{written}” trong “{wholeIn}” là {whole}, nhưng trong “{partIn}” lại là {part} và phần lẻ; trong “{target}” phải viết {right}",
    ],
    "TableSize": ["of": "{rows} hàng, {columns} cột"],
    "Silence": ["of": "<!-- ignore {check}: … --> dưới lời ghi của đoạn (trong YAML: # ignore {check}: …)"],
    "TemplateMistake": [
        "unclosedTag": "có thẻ mở mà không đóng", "emptyTag": "có thẻ không tên", "badDelimiters": "đây không phải là một cặp dấu phân cách",
        "nesting": "các phần lồng nhau quá sâu", "malformedTag": "đây không dùng làm tên được: “{name}”", "unclosedSection": "có phần chưa đóng: “{name}”",
        "mismatchedClose": "thẻ này đóng “{found}”, trong khi “{expected}” đang mở",
        "unexpectedClose": "thẻ này không đóng phần nào: “{name}”", "tagInParent": "bên trong mẫu cha chỉ các khối được hiện ra: “{name}”",
        "cycle": "mẫu tự chứa chính nó: “{name}”", "duplicateTemplate": "hai mẫu cùng mang một tên: “{name}”",
        "expansion": "các mẫu chứa nhau quá nhiều lần: “{name}”",
    ],
    "RuleMistake": [
        "unpairedBrace": "có một dấu ngoặc nhọn lẻ đôi", "unknownField": "không có trường {field}", "wrongCount": "cần {expected} từ, mà có {found}",
        "notOneOf": "các giá trị dùng được: {values}",
    ],
    "ExchangeProblem": [
        "encoding": "tệp không phải UTF-8 hay UTF-16: {name}",
        "tooDeep": "các phần tử lồng nhau quá {levels} cấp",
        "tooLong": "tệp dài quá {mebibytes} MiB",
        "unknownFormat": "đây không phải là XLIFF 2, XLIFF 1.2 hay PO",
        "noContext": "không có câu nào trong tệp PO này mang msgctxt, mà thiếu nó thì không biết câu thuộc chỗ nào; không nhận gì từ tệp",
        "languages":
            "tệp này dịch {source, select, none {sang “{target}”} other {từ “{source}”{target, select, none {} other { sang “{target}”}}}}, còn ngôn ngữ của trang web là “{first}” và “{second}”; không nhận gì từ tệp",
        "documentType": "tệp có khai báo kiểu tài liệu, có thể gọi đến tệp khác, nên không được đọc", "noElement": "tài liệu không có phần tử nào",
        "openDeclaration": "khai báo XML chưa được đóng", "openComment": "có lời ghi chưa được đóng", "openCDATA": "có đoạn CDATA chưa được đóng",
        "openInstruction": "có chỉ thị xử lý chưa được đóng", "openTag": "có thẻ chưa được đóng", "openClosingTag": "có thẻ đóng viết dở",
        "outsideText": "có chữ nằm ngoài phần tử gốc", "noTag": "có dấu “<” không mở thẻ nào", "secondRoot": "có phần tử gốc thứ hai",
        "malformedTag": "có thẻ viết sai", "namelessTag": "có thẻ không tên", "tooManyAttributes": "có thẻ mang hơn 256 thuộc tính",
        "tooManyNamespaces": "khai báo quá nhiều không gian tên", "noValue": "có thuộc tính không có giá trị",
        "noQuotes": "giá trị của một thuộc tính không đặt trong ngoặc kép", "openValue": "giá trị của một thuộc tính chưa được đóng",
        "noReference": "có dấu “&” không mở đầu ký hiệu nào",
        "openElement": "phần tử “{tag}” chưa được đóng", "closesNothing": "thẻ “</{tag}>” không đóng phần tử nào đang mở",
        "doubleAttribute": "thuộc tính “{key}” có hai lần trong một thẻ", "unknownPrefix": "tiền tố “{prefix}” không thuộc không gian tên nào",
        "unknownEntity": "không có ký tự hay thực thể nào là “&{name};”",
        "noKeyword": "có đoạn chữ không đứng dưới từ khóa nào", "foreignLine": "có dòng không thuộc về tệp PO",
        "noQuotedText": "có đoạn chữ không đặt trong ngoặc kép, hoặc không có chỗ kết thúc", "endsInBackslash": "có đoạn chữ kết thúc bằng dấu gạch chéo ngược",
        "unknownEscape": "có ký hiệu thoát không chỉ ký tự nào",
    ],
    "Refusal": [
        "lostCodes": "bản dịch làm mất những gì các mã định dạng thay cho ({codes})",
        "addedCodes": "bản dịch có những mã định dạng mà bài gốc không có ({codes})",
        "lineBreak": "có chỗ xuống dòng mà Markdown không cho phép (trong tiêu đề hoặc trong ô của bảng)",
        "otherBlocks": "các đoạn, mục hoặc ô của bản dịch không ứng với bài gốc",
        "readOtherwise": "Markdown không giữ được những chữ này giữa các mã định dạng này: mã bị hiểu thành chữ, hoặc chữ thành mã",
        "rawHTML": "có HTML trong bản dịch",
        "control": "có một ký tự mà không văn bản nào được chứa ({character})",
        "address": "có liên kết tới “{address}” không dẫn tới đâu, mà bài gốc không có liên kết ấy",
        "nothing": "không có chữ nào, chỉ có định nghĩa hoặc dấu định dạng",
        "reachesFurther": "bản dịch làm đổi cả phần ngoài đoạn của nó",
        "yaml": "{obstacle}",
        "direction": "tệp dịch từ “{source}” sang “{target}”, còn bài này được viết bằng ngôn ngữ kia",
    ],
    "CellFault": [
        "notText": "tệp không phải là UTF-8; hãy lưu dưới dạng “CSV UTF-8”",
        "unclosedQuote": "dấu ngoặc kép mở ở đây chưa được đóng",
        "textBehindQuote": "có chữ sau dấu ngoặc kép đóng ô; dấu ngoặc kép bên trong ô phải viết đôi",
        "noTable": "không có bảng nào tên là “{file}”; tên tệp là tên bảng: {tables}",
        "noColumn": "bảng thiếu cột “{column}”",
        "unknownColumn": "không có cột “{column}”; có các cột: {columns}",
        "doubleColumn": "cột “{column}” xuất hiện hai lần",
        "manyCells": "hàng có {cells} ô, còn hàng tiêu đề chỉ có {columns}",
        "noKey": "hàng thiếu “{column}” nên không rõ là mục nào",
        "doubleRow": "hàng {row} cũng là mục này",
        "noReport": "không có dialogue.yaml trong content/reports/{report}/ để nhận hàng này",
        "otherReport": "mục này nằm trong báo cáo “{report}”; hãy chuyển bằng tay",
        "noParent": "không có mục “{id}” để nhận hàng này",
        "wrongNumber": "số tiếp theo ở đây là {next}",
        "fixedCell": "“{column}” được suy ra từ cột khác hoặc từ YAML; không sửa ở đây",
        "markedText": "trong YAML có chữ được đánh dấu là của ngôn ngữ khác; hãy sửa ở đó",
        "listedText": "một mục của danh sách này có dấu chấm phẩy; hãy sửa trong YAML",
        "noName": "khi ấy không ngôn ngữ nào còn nội dung",
        "yaml": "{obstacle}; chưa thay đổi gì",
    ],
    "YAMLObstacle": [
        "notFound": "không tìm thấy chỗ của lời này trong tệp YAML",
        "shared": "phần YAML này được dùng ở nhiều chỗ (dòng {line}: “&”, “*” hoặc “<<”), sửa một chỗ thì các chỗ kia đổi theo: hãy viết rõ lời văn ra tại đó",
        "tag": "nhãn “!” ở dòng {line} của tệp YAML cho biết giá trị không phải là lời văn: hãy bỏ nhãn ấy",
        "style": "cách viết ở dòng {line} của tệp YAML không sửa tại chỗ được: hãy viết lời văn trên một dòng, ngay sau khóa",
    ],
    "StartFault": [
        "notEmpty": "{folder} không trống. Trang web mới phải được tạo trong một thư mục mới hoặc thư mục trống.",
        "notAFolder": "{path} không phải là thư mục.",
        "emptyFolderName": "Tên thư mục đang để trống.",
        "languages": "Trang web có đúng hai ngôn ngữ khác nhau, không phải “{tags}”. Hãy viết ngôn ngữ của bài gốc trước, ví dụ: --languages vi,en",
        "malformedLanguage":
            "“{tag}” không phải là mã ngôn ngữ{meant, select, none {. Mã ngôn ngữ viết theo BCP 47: vi, en-AU, zh-Hant.} other {{meant}.}}",
        "malformedSlug":
            "“{slug}” không dùng trong địa chỉ được: chỉ được có chữ thường không dấu a–z, chữ số 0–9 và dấu gạch nối.{near, select, none {} other { Có thể viết là: {near}}}",
        "reservedSlug": "“{slug}” là địa chỉ của trang liệt kê tất cả. Hãy chọn tên khác.", "exists": "{path} đã có. Chưa thay đổi gì.",
        "unknownLanguage":
            "“{tag}” không phải là ngôn ngữ của trang web này{meant, select, none {} other {{meant}}}. Các ngôn ngữ của trang web là {first} và {second}.",
        "emptyTitle": "Tên bài đang để trống.",
        "nothingToFollow": "Không đọc được {path} để nối tiếp.{near, select, none {} other { Có phải ý bạn là {near}?}}",
    ],
    "OutputFault": [
        "noName": "chưa có tên thư mục kết quả.",
        "holdsSite": "thư mục kết quả “{output}” chính là thư mục của trang web, hoặc chứa nó. Hãy chọn một thư mục riêng, chẳng hạn Site.",
        "mixes": "thư mục kết quả “{output}” sẽ lẫn với {folder}/ của trang web. Hãy chọn một thư mục riêng, chẳng hạn Site.",
    ],
    "LanguageSlip": [
        "country": ": đó là mã nước, còn mã ngôn ngữ là “{language}”", "code": ": ở đây ngôn ngữ ấy viết là “{language}”",
    ],
    "MachineFault": [
        "noPermission": "{path}: không có quyền truy cập", "readOnly": "{path}: ổ đĩa không cho ghi", "diskFull": "{path}: ổ đĩa đã đầy",
        "absent": "{path}: không có tệp hay thư mục này", "notAFolder": "{path}: đây không phải là thư mục, hoặc không nằm trong thư mục nào",
        "aFolder": "{path}: đây là một thư mục", "tooManyLinks": "{path}: các liên kết dẫn vòng mãi không dứt", "longName": "{path}: tên quá dài",
        "tooManyFiles": "{path}: có quá nhiều tệp đang mở", "changedMeanwhile": "{path}: trong lúc đó tệp đã thay đổi; hãy chạy lại lệnh",
        "other": "{path}: máy gặp lỗi (mã lỗi {code})",
    ],
    "PathFault": [
        "namesNothing": "{path, select, none {có một đường dẫn để trống} other {không có {path}}}{near, select, none {} other {; có phải ý bạn là {near}?}}",
        "namesNoText": "trong {path} không có gì để dịch",
    ],
    "Stage": ["load": "đọc", "plan": "sắp xếp", "write": "dựng và ghi"],
    "TranslationState": ["missing": "chưa dịch", "outdated": "đã cũ", "translated": "đã dịch", "reviewed": "đã rà soát"],
    "StatusWord": ["segments": "đoạn", "words": "từ", "model": "dữ liệu", "total": "tổng cộng"],
    "OverlayText": [
        "lastGood": "Trang web đang có lỗi. Đây là bản dựng được gần nhất.", "nothingYet": "Trang web đang có lỗi và chưa dựng được.",
    ],
    "Notice": [
        "waiting": "Một lần dựng khác đang ghi vào {output}; lần này chờ đến lượt.",
        "built": "{output}: đã ghi {written} tệp, giữ nguyên {same} tệp, xóa {removed} tệp.",
        "notBuilt": "Chưa dựng trang web: có {errors} lỗi.",
        "checked": "{errors} lỗi, {warnings} cảnh báo{drafts, select, none {} other {; {drafts} bản nháp}}.",
        "started": "Đã tạo một trang web trong “{folder}”. Dựng trang web bằng lệnh: songngu build --site {folder}",
        "noSite":
            "{folder} không phải là trang web: không có {path}. {elsewhere, select, none {Hãy tạo một trang web bằng lệnh: songngu init THU-MUC} other {Có một trang web trong {elsewhere}; hãy thêm vào lệnh: --site {elsewhere}}}",
        "made": "đã tạo {path}", "removed": "đã xóa {path}",
        "sized": "Đã tạo {made} bản nhỏ, giữ nguyên {same}, xóa {removed}.",
        "noPictureProgram":
            "máy này chưa có vipsthumbnail. Hãy cài gói libvips-tools của Debian bằng lệnh apt-get install libvips-tools, hoặc make pictures",
        "unreadPicture": "vipsthumbnail không đọc được {path}: {problem}",
        "portInUse": "cổng {port} của 127.0.0.1 đang được dùng. Hãy chọn cổng khác bằng --port, hoặc 0 để lấy cổng trống bất kỳ.",
        "previewed": "Đã dựng {pages} trang.",
        "renumbered": "{path}: mã p{id} có hai lần; đoạn đứng sau nay mang mã p{new}",
        "doubtful": "{path}: p{id} có thể không ứng với bản dịch của nó (độ tin cậy {score})",
        "unordered": "{path}: chưa cập nhật: không xếp lại các phần được mà không làm mất chữ; hãy tìm xem có khối chữ máy nào chưa đóng",
        "updated": "đã cập nhật {path}", "updatedAll": "Đã cập nhật {files} tệp.",
        "wouldMake": "sẽ tạo {path}: {added} dòng",
        "wouldUpdate": "sẽ cập nhật {path}: thêm {added} dòng, bỏ {removed} dòng",
        "wouldUpdateAll": "Sẽ cập nhật {files} tệp. Chưa ghi gì.",
        "compared":
            "{different, select, none {{output} đúng là những gì lần dựng sẽ viết ra.} other {{output} khác với những gì lần dựng sẽ viết ra: {different} tệp khác nhau. Hãy chạy: songngu build}}",
        "settingsKept": "{path} đã có và được giữ nguyên. Để VS Code dùng các lược đồ, hãy thêm vào đó:\n{settings}",
        "nothingToExplain":
            "không có thông báo, tệp hay khóa nào là “{path}”. {near, select, none {Đường dẫn mở đầu bằng: {files}} other {Có phải ý bạn là: {near}}}",
        "wrote": "đã ghi {path}",
        "exported": "Đã xuất {texts} đoạn của {files} tệp.",
        "rowAdded": "{path}: {id}: mới",
        "rowChanged": "{path}: {id}: {columns}",
        "tableTaken": "Thêm {added} mục, sửa {changed}, giữ nguyên {same}.{isDry, select, true { Chưa ghi gì.} other {}}",
        "tableRefused": "Chưa ghi gì: có {faults} lỗi.",
        "foreignExchange": "tệp này không có gì thuộc về trang web; không nhận gì từ tệp",
        "staleUnit": "bài gốc đã đổi từ khi tệp được ghi; không nhận",
        "conflictingUnit": "bản dịch ở đây cũng đã đổi từ khi tệp được ghi; không nhận",
        "unknownUnit": "trang web không có đoạn này; không nhận", "partialUnit": "đoạn này mới dịch được một phần; không nhận",
        "unfinishedUnit": "tệp cho biết đoạn này chưa dịch xong, mà trang web đã có bản dịch; không nhận",
        "refusedUnit": "{reason}; không nhận",
        "faultyFile": "tệp có lỗi cần sửa trước; hãy chạy: songngu check",
        "untouched": "{texts} đoạn giống hệt bài gốc nên để nguyên.",
        "taken":
            "Đã nhận {texts} đoạn{drafts, select, none {} other { và {drafts} bản nháp}}{stale, select, none {} other {; {stale} đoạn có bài gốc đã đổi}}{conflicting, select, none {} other {; {conflicting} đoạn bị sửa ở cả hai nơi}}{unknown, select, none {} other {; {unknown} đoạn không có trong trang web}}{partial, select, none {} other {; {partial} đoạn mới dịch một phần}}{unfinished, select, none {} other {; {unfinished} đoạn chưa xong}}{refused, select, none {} other {; {refused} đoạn bị từ chối}}.",
    ],
    "Usage": [
        "program": "Xuất bản các bài bằng hai ngôn ngữ, xếp cạnh nhau từng đoạn.",
        "site": "Thư mục của trang web.", "quiet": "Chỉ in ra lỗi và cảnh báo.", "lang": "Ngôn ngữ của thông báo: vi hoặc en.",
        "wrongLang": "không có thông báo bằng “{tag}”{meant, select, none {} other {{meant}}}. Các ngôn ngữ có sẵn: {tags}",
        "build": "Dựng trang web và ghi vào Site/.", "output": "Thư mục kết quả, thay cho Site/ của trang web.",
        "baseURL": "Địa chỉ mà trang web sẽ có, dùng cho địa chỉ đầy đủ và sơ đồ trang.", "publishDrafts": "Đăng cả bản nháp.",
        "jobs": "Số luồng làm việc cùng lúc.", "strict": "Coi cảnh báo là lỗi.", "timings": "In ra thời gian của từng bước.",
        "compare": "Không ghi gì; kết thúc với mã 1 nếu kết quả đang có khác với những gì lần dựng sẽ viết ra.",
        "dryRun": "Chỉ cho biết từng tệp sẽ thay đổi thế nào, không ghi gì.",
        "manifest": "Ghi thêm data/manifest.json, mã SHA-256 của mọi tệp.", "wrongJobs": "--jobs cần một số từ 1 trở lên.",
        "wrongBaseURL": "“{address}” không dùng làm địa chỉ của trang web được. Hãy viết đủ địa chỉ, ví dụ https://example.org/reports/.",
        "check": "Kiểm tra trang web, không ghi gì.", "format": "Cách in thông báo.",
        "serve": "Cho xem trang web trong trình duyệt trong lúc biên tập; không ghi gì.", "port": "Cổng của 127.0.0.1; 0: cổng trống bất kỳ.",
        "initSite": "Tạo một trang web có nội dung mẫu, trong thư mục mới hoặc thư mục trống.",
        "initFolder": "Thư mục; không ghi thì là thư mục của --site.",
        "initLanguages": "Hai ngôn ngữ của trang web, ngôn ngữ của bài gốc đứng trước, viết theo BCP 47.",
        "new": "Bắt đầu một bài hoặc một trang rời, ở dạng bản nháp.",
        "newReport": "Bắt đầu một bài, kèm bản dịch và dialogue.yaml, trong content/reports/SLUG.",
        "newPage": "Bắt đầu một trang rời, kèm bản dịch, trong content/pages.", "slug": "Tên trong địa chỉ: chữ thường không dấu a–z, chữ số 0–9 và dấu gạch nối.",
        "title": "Tên bài, bằng ngôn ngữ của bài gốc.", "source": "Ngôn ngữ của bài gốc, nếu khác ngôn ngữ thứ nhất của trang web.",
        "follows": "Slug của vòng trước: chuỗi đối thoại, cấp, người tham dự và các cam kết còn mở được chuyển sang.",
        "date": "Ngày đầu của vòng đối thoại: 2026-11-24, hoặc một tháng, hoặc một năm.", "wrongDate": "--date cần một ngày (2026-11-24), một tháng (2026-11) hoặc một năm (2026), không phải “{date}”",
        "pictures": "Tạo các bản nhỏ của ảnh chụp, trong photos/sized/, để lưu vào git.",
        "picturesNeed": "Cần vipsthumbnail, có trong gói libvips-tools của Debian.",
        "translate": "Gắn bản dịch với bài gốc và cho biết trạng thái của bản dịch.", "update": "Tạo chỗ cho bản dịch mới và cập nhật các bản dịch đã có.",
        "paths": "Các bài hoặc thư mục, tính từ thư mục của trang web; không ghi thì là tất cả.",
        "status": "Đếm số đoạn và số từ theo trạng thái của bản dịch.", "statusFormat": "Cách in các con số.",
        "align": "Tìm xem khối nào của hai tệp Markdown là bản dịch của nhau.", "alignSource": "Một tệp Markdown.",
        "alignTarget": "Bản dịch của tệp ấy.", "alignFormat": "Cách in các cặp.",
        "export": "Ghi các bài, trang rời và dữ liệu, kèm bản dịch, ra tệp cho công cụ dịch.",
        "exportForms":
            "XLIFF 2.0 (xliff) và PO chỉ chứa một chiều dịch. Nếu trang web có bài gốc ở cả hai ngôn ngữ thì những bài viết bằng ngôn ngữ thứ hai được ghi ra một tệp riêng: TEN.xlf và, chẳng hạn, TEN.en-vi.xlf.",
        "exportFormat": "Định dạng của tệp; xliff là XLIFF 2.0.", "exportOutput": "Tệp cần ghi; không ghi tên thì in ra đầu ra chuẩn.",
        "codes": "Trong TMX, thay dấu Markdown bằng mã định dạng, để dùng với XLIFF; nếu không, Markdown giữ nguyên như trong tệp PO.",
        "fillTargets": "Chép lời gốc vào những chỗ dịch còn trống của tệp XLIFF 1.2: OmegaT dịch những gì nằm ở đó.",
        "twoDirections": "trang web có bài gốc ở cả hai ngôn ngữ, mà mỗi tệp {format} chỉ chứa một chiều dịch: hãy đặt tên tệp bằng -o",
        "importTable": "Thêm và sửa các mục trong YAML theo một bảng: people.csv, commitments.csv …",
        "importTableRule":
            "Tên tệp là tên bảng, như các tệp mà lệnh build ghi vào data/. Hàng có mã đã biết thì sửa mục ấy ở những ô khác đi; hàng khác là mục mới. Cột không có trong bảng và mục không có hàng thì giữ nguyên. Chỉ cần một chỗ sai, không gì được ghi.",
        "tableFile": "Bảng: UTF-8, ngăn cách bằng dấu phẩy.",
        "importFile": "Nhận bản dịch từ một tệp XLIFF 2, XLIFF 1.2 hoặc PO.",
        "importRule":
            "Bản dịch được nhận khi bài gốc vẫn như lúc dịch; những bản khác được liệt kê ra. Bản chưa dịch xong được nhận làm bản nháp, không được đăng. Ngoài các đoạn mới, không có gì bị thay đổi.",
        "reviewed": "Ngày rà soát của những đoạn mà tệp ghi là đã rà soát; không ghi thì là hôm nay.", "file": "Tệp cần nhận.",
        "wrongReviewed": "--reviewed cần một ngày: 2026-11-24",
        "schema": "Ghi các lược đồ JSON Schema, nhờ đó trình soạn thảo tự điền và kiểm tra các tệp YAML của trang web.",
        "schemaNeeds":
            "Lược đồ được ghi vào .schema/; thiết lập để VS Code dùng lược đồ được ghi vào .vscode/settings.json, nếu chưa có tệp ấy. Hãy chạy lại lệnh này khi có phiên bản songngu mới hoặc khi đổi ngôn ngữ của trang web.",
        "schemaOutput": "Thư mục cần ghi, thay cho .schema/ của trang web; khi đó không ghi thiết lập.",
        "explain": "Giải thích một thông báo theo mã của nó, hoặc cho biết một tệp hay một khóa được chứa những gì.",
        "explained":
            "Mã trong ngoặc vuông ở cuối thông báo, như broken-link; hoặc tên tệp và các khóa, nối bằng dấu chấm: people, people.posts, dialogue.commitments.due.",
        "allCodes": "Giải thích mọi thông báo, viết bằng Markdown.",
        "wrongExplain": "hãy ghi mã của một thông báo, hoặc tên một tệp hay một khóa; nếu không thì dùng --codes.",
    ],
    "ExplanationText": [
        "weight": "{of, select, error {Lỗi.} other {Cảnh báo.}}",
        "before": "Trước khi sửa{path, select, none {} other {, trong {path}}}:", "after": "Sau khi sửa:", "absent": "(chưa có tệp này)",
        "command": "Có thể dùng lệnh:",
    ],
    "FileForm": [
        "byId": "các bản ghi, mỗi bản ghi đứng dưới mã riêng của nó (chữ thường không dấu a–z, chữ số 0–9 và dấu gạch nối), có các khóa dưới đây",
        "list": "một danh sách, mỗi mục có các khóa dưới đây", "single": "các khóa dưới đây",
        "frontMatter": "các khóa dưới đây, giữa hai dòng “---” ở đầu bài",
    ],
    "KeyType": [
        "name": "lời văn; nếu mỗi ngôn ngữ viết một khác thì ghi lời văn cho từng ngôn ngữ",
        "text": "lời văn cho từng ngôn ngữ; nếu chỉ ghi một lời thì đó là từ có sẵn trong giao diện, hoặc là lời của bài gốc",
        "texts": "danh sách, mỗi mục là lời văn cho từng ngôn ngữ", "string": "lời văn", "ownText": "lời văn bằng ngôn ngữ của tệp",
        "strings": "danh sách gồm {count, select, none {các lời văn} other {{count} lời văn}}{orSingle, select, true {, hoặc chỉ một lời} other {}}",
        "word": "một trong các từ: {values}", "language": "một ngôn ngữ của trang web", "id": "một mã: chữ thường không dấu a–z, chữ số 0–9 và dấu gạch nối",
        "reference": "mã của {target}", "references": "danh sách mã, mỗi mã là của {target}",
        "date": "ngày tháng: 2023, 2023-02 hoặc 2023-02-22{notBefore, select, none {} other {; không sớm hơn “{notBefore}”}}",
        "integer": "số nguyên, {range}", "bool": "true hoặc false", "address": "địa chỉ mở đầu bằng https:// hoặc http://",
        "addresses": "địa chỉ mở đầu bằng https:// hoặc http://, hoặc danh sách địa chỉ như vậy", "file": "đường dẫn của một tệp, tính từ thư mục của tệp này",
        "mapping": "các khóa dưới đây", "mappings": "danh sách, mỗi mục có các khóa dưới đây",
        "links": "danh sách gồm các phần của trang web, các trang rời (pages/<slug>) và các mục có những khóa dưới đây",
        "textByLanguage": "lời văn cho từng ngôn ngữ",
        "textsByLanguage": "danh sách lời văn cho từng ngôn ngữ", "ownLanguages": "mỗi ngôn ngữ của trang web một lời văn, khóa là chính mã ngôn ngữ",
        "free": "khóa và giá trị tùy ý",
    ],
    "KeyText": [
        "holds": "Chứa {form}.", "takes": "Nhận {type}.", "required": "Bắt buộc phải có.", "example": "Ví dụ:",
        "keys": "Các khóa (khóa có dấu * là bắt buộc):", "further": "Xem rõ hơn về một khóa: songngu explain",
    ],
    "ParserText": [
        "overview": "GIỚI THIỆU: {text}", "usage": "CÁCH DÙNG: {command}", "arguments": "THAM SỐ:", "options": "TÙY CHỌN:", "subcommands": "CÁC LỆNH:",
        "subcommand": "<lệnh>", "defaultCommand": "(mặc định)", "version": "In ra số phiên bản.", "help": "In ra phần trợ giúp này.",
        "values": "({values, select, none {} other {giá trị: {values}{standard, select, none {} other {; }}}}{standard, select, none {} other {mặc định: {standard}}})",
        "helpOfSubcommand": "Xem “{command}” để biết rõ hơn về từng lệnh.",
        "error": "Lỗi: {message}", "option": "Gợi ý: {text}", "shortUsage": "Cách dùng: {command}", "more": "Xem “{command}” để biết rõ hơn.",
        "unknownOption": "không có tùy chọn “{option}”{near, select, none {} other {. Có phải ý bạn là “{near}”?}}",
        "missingValue": "thiếu giá trị cho “{option}”",
        "unknownOrWithoutValue": "không có tùy chọn “{options}”, hoặc trong đó thiếu giá trị cho “{option}”",
        "noValueTaken": "tùy chọn “{option}” không nhận giá trị, nhưng lệnh có ghi “{value}”.",
        "unexpected": "thừa {count, plural, other {# tham số}}: {arguments}",
        "missingArgument": "thiếu “{argument}”",
        "wrongValue":
            "“{option}” không nhận giá trị “{value}”{reason, select, none {} other {: {reason}}}{values, select, none {} other {. Các giá trị dùng được: {values}}}",
        "invalidOption": "tùy chọn viết không đúng: {option}",
        "unknownShell": "không có phần tự điền lệnh cho “{shell}”. Các shell có sẵn: {shells}",
    ],
]
