// Says of every key what it holds, in the languages that the program speaks, with an example.

/// What an editor is told of a key.
package struct FieldWords: Sendable {
    package let english: String
    package let vietnamese: String
    /// What may stand behind the key and its colon, as YAML.
    package let example: String

    /// - Parameter tag: of a catalogue’s language.
    package func text(in tag: String) -> String { tag == "vi" ? vietnamese : english }

    fileprivate init(_ english: String, _ vietnamese: String, _ example: String) {
        self.english = english
        self.vietnamese = vietnamese
        self.example = example
    }
}

extension RecordType {
    /// - Returns: nil for a key that the program’s own schema has not.
    package func words(of key: String) -> FieldWords? { fieldWords["\(path).\(key)"] ?? commonWords[key] }

    /// What may stand behind a key, for a message.
    package func example(of key: String) -> String { words(of: key)?.example ?? "…" }
}

/// What keys say that many mappings have.
private let commonWords: [String: FieldWords] = [
    "source": FieldWords(
        "Where this is known from: an address, or a list of them", "Nguồn của thông tin: một địa chỉ hoặc danh sách địa chỉ", "https://example.org/news"),
    "note": FieldWords(
        "An editor’s note, shown as one", "Ghi chú của người biên tập, hiển thị dưới dạng ghi chú", "{vi: Nguồn chỉ nêu năm., en: The source gives the year only.}"),
    "aliases": FieldWords("Other names by which it is found", "Những tên khác dùng để tìm", "[MPS, Bộ Công an]"),
    "extra": FieldWords("Keys of the site’s own, for its theme", "Các khóa riêng của trang, dành cho giao diện", "{color: green}"),
    "date": FieldWords("The day, the month or the year", "Ngày, tháng hoặc năm", "2023-02-22"),
    "url": FieldWords("Its address on the web", "Địa chỉ trên mạng", "https://example.org/"),
]

private let fieldWords: [String: FieldWords] = [
    // Records
    "people.name": FieldWords(
        "The name in full; a text for each language where they write it differently",
        "Họ tên đầy đủ; ghi riêng cho từng ngôn ngữ nếu cách viết khác nhau", "Nguyễn Văn A"),
    "people.family_name": FieldWords("The family name", "Họ", "Nguyễn"),
    "people.given_name": FieldWords(
        "The given name, which lists sort by where the language does so", "Tên gọi, dùng để xếp danh sách ở ngôn ngữ có lối xếp ấy", "A"),
    "people.organization": FieldWords("The id of the person’s organization", "Mã của cơ quan, tổ chức của người này", "ministry-of-x"),
    "people.posts": FieldWords(
        "The posts held, with their dates; on the day of a dialogue the one held then is shown",
        "Các chức vụ đã giữ, kèm thời gian; trang của mỗi cuộc đối thoại ghi chức vụ tại ngày ấy",
        "[{title: {vi: Thứ trưởng, en: Deputy Minister}, organization: ministry-of-x, from: 2022, to: 2024}]"),
    "people.posts.organization": FieldWords("The id of the organization in which the post is held", "Mã của cơ quan, tổ chức nơi giữ chức vụ", "ministry-of-x"),
    "people.posts.title": FieldWords("The title of the post", "Tên chức vụ", "{vi: Thứ trưởng, en: Deputy Minister}"),
    "people.posts.rank": FieldWords("The rank held in it", "Cấp bậc hàm khi giữ chức vụ", "{vi: Thượng tướng, en: Senior Lieutenant General}"),
    "people.posts.from": FieldWords("When it began", "Thời điểm bắt đầu", "2022"),
    "people.posts.to": FieldWords("When it ended; without it, it is still held", "Thời điểm kết thúc; không ghi nghĩa là còn giữ", "2024-06"),
    "organizations.name": FieldWords("The name in full", "Tên đầy đủ", "{vi: Bộ X, en: Ministry of X}"),
    "organizations.short_name": FieldWords("A short name", "Tên gọi ngắn", "{vi: Bộ X, en: MoX}"),
    "organizations.country": FieldWords("The id of its country", "Mã của quốc gia", "vietnam"),
    "organizations.parent": FieldWords("The id of the organization that it belongs to; a country has none", "Mã của cơ quan cấp trên; quốc gia thì không có", "vietnam"),
    "topics.name": FieldWords("The name of the topic", "Tên chủ đề", "{vi: An ninh mạng, en: Cyber security}"),
    "topics.broader": FieldWords("The id of the topic above it", "Mã của chủ đề bao trùm", "security"),
    "topics.description": FieldWords("What it covers", "Nội dung của chủ đề", "{vi: Bảo vệ mạng và dữ liệu., en: The protection of networks and data.}"),
    "mechanisms.name": FieldWords("The name of the joint team or programme", "Tên của cơ chế hợp tác", "{vi: Nhóm công tác chung, en: Joint Working Group}"),
    "mechanisms.acronym": FieldWords("Its acronym", "Tên viết tắt", "JWG"),
    "mechanisms.parties": FieldWords("The ids of its parties", "Mã của các bên tham gia", "[vietnam, australia]"),
    "mechanisms.organizations": FieldWords("The ids of the organizations that take part", "Mã của các cơ quan tham gia", "[ministry-of-x]"),
    "mechanisms.since": FieldWords("Since when it has existed", "Có từ khi nào", "2010"),
    "mechanisms.status": FieldWords("What has become of it", "Tình trạng hiện nay", "active"),
    "documents.title": FieldWords("The title of the document", "Tên văn bản", "{vi: Tuyên bố chung, en: Joint Statement}"),
    "documents.date": FieldWords("When it was signed or adopted", "Thời điểm ký hoặc thông qua", "2018-03-15"),
    "documents.place": FieldWords("Where it was signed or adopted", "Nơi ký hoặc thông qua", "{vi: Hà Nội, en: Hanoi}"),
    "documents.parties": FieldWords("The ids of its parties", "Mã của các bên", "[vietnam, australia]"),
    "documents.in_force": FieldWords("Since when it has been in force", "Có hiệu lực từ khi nào", "2019-01-01"),
    "series.name": FieldWords("The name of the series of dialogues", "Tên của chuỗi đối thoại", "{vi: Đối thoại An ninh, en: Security Dialogue}"),
    "series.parties": FieldWords("The ids of its parties, countries or organizations", "Mã của các bên: quốc gia hoặc cơ quan", "[vietnam, australia]"),
    "series.level": FieldWords("The level at which it is held", "Cấp tổ chức đối thoại", "{vi: Thứ trưởng, en: Deputy Minister}"),
    "series.framework": FieldWords("The ids of the documents on which it rests", "Mã của các văn bản khuôn khổ", "[joint-statement-2018]"),
    "glossary.term": FieldWords("The term in each of the site’s languages", "Thuật ngữ ở từng ngôn ngữ của trang", "{vi: đồng chủ trì, en: co-chair}"),
    "glossary.context": FieldWords("Where it is used so", "Dùng trong trường hợp nào", "{vi: vai trò tại đối thoại, en: a role at a dialogue}"),
    "glossary.forbidden": FieldWords("Words, by language, that are not to be used for it", "Những từ không dùng, theo ngôn ngữ", "{en: [co-host]}"),

    // A dialogue
    "dialogue.series": FieldWords("The id of the series that it belongs to", "Mã của chuỗi đối thoại", "security-dialogue"),
    "dialogue.round": FieldWords("Its number in the series", "Là vòng thứ mấy của chuỗi", "3"),
    "dialogue.level": FieldWords("The level at which it was held", "Cấp tổ chức", "{vi: Thứ trưởng, en: Deputy Minister}"),
    "dialogue.start": FieldWords("Its first day; a round that is only planned has none", "Ngày đầu; vòng mới dự kiến thì không ghi", "2023-02-22"),
    "dialogue.end": FieldWords("Its last day", "Ngày cuối", "2023-02-23"),
    "dialogue.location": FieldWords("Where it was held", "Nơi tổ chức", "{vi: \"Canberra, Australia\", en: \"Canberra, Australia\"}"),
    "dialogue.framework": FieldWords("The ids of the documents on which it rests", "Mã của các văn bản khuôn khổ", "[joint-statement-2018]"),
    "dialogue.participants": FieldWords(
        "Who took part, in what role", "Những người tham dự và vai trò của từng người", "[{person: nguyen-van-a, role: co-chair, side: vietnam}]"),
    "dialogue.participants.person": FieldWords("The id of the person", "Mã của người tham dự", "nguyen-van-a"),
    "dialogue.participants.role": FieldWords("The role at the dialogue", "Vai trò tại đối thoại", "co-chair"),
    "dialogue.participants.side": FieldWords("The id of the country that the person spoke for", "Mã của bên mà người này đại diện", "vietnam"),
    "dialogue.participants.post": FieldWords("The post held on that day", "Chức vụ tại ngày ấy", "{vi: Thứ trưởng, en: Deputy Minister}"),
    "dialogue.participants.rank": FieldWords("The rank held on that day", "Cấp bậc hàm tại ngày ấy", "{vi: Thượng tướng, en: Senior Lieutenant General}"),
    "dialogue.participants.organization": FieldWords("The id of the person’s organization on that day", "Mã của cơ quan tại ngày ấy", "ministry-of-x"),
    "dialogue.participants.printed_as": FieldWords("The name as a source spells it", "Tên người theo cách viết của nguồn", "Nguyen Van A"),
    "dialogue.agenda": FieldWords("What was discussed, topic by topic", "Chương trình nghị sự theo từng chủ đề", "[{topic: cyber-security}]"),
    "dialogue.agenda.topic": FieldWords("The id of the topic", "Mã của chủ đề", "cyber-security"),
    "dialogue.agenda.points": FieldWords("What was said of it, point by point", "Các nội dung đã trao đổi", "[{vi: Trao đổi thông tin., en: Exchange of information.}]"),
    "dialogue.agenda.mechanisms": FieldWords("The ids of the mechanisms that serve it", "Mã của các cơ chế liên quan", "[joint-working-group]"),
    "dialogue.commitments": FieldWords(
        "What the parties promised", "Các cam kết của các bên", "[{id: exchange-2023, text: {vi: Trao đổi thông tin., en: Exchange information.}}]"),
    "dialogue.commitments.id": FieldWords("Its id, by which later rounds carry it on", "Mã riêng, để các vòng sau tiếp nối", "exchange-2023"),
    "dialogue.commitments.text": FieldWords("What was promised", "Nội dung cam kết", "{vi: Trao đổi thông tin., en: Exchange information.}"),
    "dialogue.commitments.topic": FieldWords("The id of its topic", "Mã của chủ đề", "cyber-security"),
    "dialogue.commitments.parties": FieldWords("The ids of those who promised it", "Mã của các bên cam kết", "[vietnam, australia]"),
    "dialogue.commitments.mechanism": FieldWords("The id of the mechanism that is to carry it out", "Mã của cơ chế thực hiện", "joint-working-group"),
    "dialogue.commitments.due": FieldWords("By when", "Thời hạn", "2024"),
    "dialogue.commitments.status": FieldWords("What has become of it; the newest of its updates counts", "Tình trạng; lần cập nhật mới nhất được tính", "planned"),
    "dialogue.commitments.follows": FieldWords("The id of the earlier commitment that it carries on", "Mã của cam kết trước mà cam kết này tiếp nối", "exchange-2019"),
    "dialogue.commitments.updates": FieldWords(
        "What was reported of it since", "Những tin tức về sau", "[{date: 2024-05-01, status: done, source: https://example.org/news}]"),
    "dialogue.commitments.updates.date": FieldWords("When it was reported", "Thời điểm đưa tin", "2024-05-01"),
    "dialogue.commitments.updates.status": FieldWords("Its status from then on", "Tình trạng kể từ đó", "done"),
    "dialogue.commitments.updates.text": FieldWords("What was reported", "Nội dung tin", "{vi: Hai bên đã ký văn bản., en: The two sides signed the document.}"),
    "dialogue.visits": FieldWords("Visits around the dialogue", "Các chuyến thăm bên lề", "[{organization: embassy-x, date: 2023-02-21}]"),
    "dialogue.visits.organization": FieldWords("The id of the organization visited", "Mã của cơ quan được thăm", "embassy-x"),
    "dialogue.visits.text": FieldWords("What the visit was about", "Nội dung chuyến thăm", "{vi: Thăm Đại sứ quán., en: A visit to the Embassy.}"),
    "dialogue.events": FieldWords(
        "What else happened, such as a presentation of gifts", "Các hoạt động khác, chẳng hạn tặng quà", "[{kind: gift, text: {vi: Tặng quà., en: A gift.}}]"),
    "dialogue.events.kind": FieldWords("What kind of event", "Loại hoạt động", "gift"),
    "dialogue.events.text": FieldWords("What happened", "Nội dung hoạt động", "{vi: Hai trưởng đoàn tặng quà nhau., en: The two heads exchanged gifts.}"),
    "dialogue.events.from": FieldWords("The id of the person from whom it came", "Mã của người thực hiện", "nguyen-van-a"),
    "dialogue.events.to": FieldWords("The id of the person to whom it went", "Mã của người nhận", "tran-thi-b"),
    "dialogue.events.people": FieldWords("The ids of those who were there", "Mã của những người có mặt", "[nguyen-van-a, tran-thi-b]"),
    "dialogue.events.organization": FieldWords("The id of the organization where it happened or that held it", "Mã của cơ quan tổ chức", "ministry-of-x"),
    "dialogue.events.place": FieldWords("Where it happened", "Nơi diễn ra", "{vi: Hà Nội, en: Hanoi}"),
    "dialogue.photos": FieldWords(
        "Photographs", "Ảnh", "[{file: photos/opening.jpg, caption: {vi: Phiên khai mạc., en: The opening session.}, credit: Bộ X}]"),
    "dialogue.photos.file": FieldWords(
        "Its file, from the report’s folder; without it, a photograph that is not to be had", "Tệp ảnh, tính từ thư mục của bài; không ghi nếu không có ảnh",
        "photos/opening.jpg"),
    "dialogue.photos.caption": FieldWords("What it shows", "Chú thích", "{vi: Phiên khai mạc., en: The opening session.}"),
    "dialogue.photos.credit": FieldWords("Who took it or owns it", "Tác giả hoặc chủ sở hữu ảnh", "{vi: Bộ X, en: Ministry of X}"),
    "dialogue.photos.people": FieldWords("The ids of those whom it shows", "Mã của những người trong ảnh", "[nguyen-van-a]"),
    "dialogue.outcomes": FieldWords("What came of it, beside commitments", "Kết quả, ngoài các cam kết", "[{vi: Ký biên bản họp., en: The minutes were signed.}]"),
    "dialogue.sources": FieldWords("Where the facts come from", "Nguồn của các thông tin", "[{title: Tin đối thoại, url: https://example.org/news, date: 2023-02-22}]"),
    "dialogue.sources.title": FieldWords("The title of the source", "Tên nguồn", "Tin đối thoại"),
    "dialogue.sources.date": FieldWords("When it was published", "Thời điểm đăng", "2023-02-22"),

    // Front matter
    "front-matter.title": FieldWords(
        "The title, in the language of the file; no text is without one", "Tiêu đề, bằng ngôn ngữ của tệp; bài nào cũng phải có", "Vòng đối thoại thứ ba"),
    "front-matter.summary": FieldWords("One or two sentences on what the text says", "Tóm tắt trong một hai câu", "Hai bên trao đổi về an ninh mạng."),
    "front-matter.date": FieldWords("When the text was published", "Ngày đăng bài", "2023-02-23"),
    "front-matter.slug": FieldWords("The end of its address, where that is not the folder’s name", "Phần cuối của địa chỉ, nếu khác tên thư mục", "vong-3"),
    "front-matter.topics": FieldWords("The ids of its topics", "Mã của các chủ đề", "[cyber-security]"),
    "front-matter.draft": FieldWords("Whether it is not yet to be published", "Bài còn là bản nháp, chưa đăng", "true"),
    "front-matter.authors": FieldWords("Its authors: names, or ids of persons", "Tác giả: tên hoặc mã của người", "[nguyen-van-a]"),
    "front-matter.corrections": FieldWords("What was corrected after it was published", "Những chỗ đã đính chính sau khi đăng", "[{date: 2023-03-01, text: Sửa tên cơ quan.}]"),
    "front-matter.corrections.date": FieldWords("When it was corrected", "Ngày đính chính", "2023-03-01"),
    "front-matter.corrections.text": FieldWords("What was corrected", "Nội dung đính chính", "Sửa tên cơ quan."),
    "front-matter.updated": FieldWords("When the text last changed", "Ngày sửa gần nhất", "2023-03-01"),
    "front-matter.source": FieldWords("The language in which the text is written first", "Ngôn ngữ của bản gốc", "vi"),
    "front-matter.aliases": FieldWords("Its old addresses, each of which leads to it", "Các địa chỉ cũ, dẫn về bài này", "[vong-ba]"),
    "front-matter.withdrawn": FieldWords(
        "That the text was withdrawn: its address stays, its words go", "Bài đã bị rút: địa chỉ vẫn còn, nội dung thì không", "{date: 2024-01-10, reason: Nguồn đã đính chính.}"),
    "front-matter.withdrawn.date": FieldWords("When it was withdrawn", "Ngày rút bài", "2024-01-10"),
    "front-matter.withdrawn.reason": FieldWords("Why", "Lý do", "Nguồn đã đính chính."),

    // The site
    "site.title": FieldWords("The name of the site", "Tên của trang", "{vi: Đối thoại An ninh, en: Security Dialogue}"),
    "site.description": FieldWords("What the site is about, in a sentence", "Giới thiệu trang trong một câu", "{vi: Các vòng đối thoại và cam kết., en: The rounds and their commitments.}"),
    "site.languages": FieldWords("Its two languages, the source’s first", "Hai ngôn ngữ, ngôn ngữ gốc đứng trước", "[vi, en]"),
    "site.theme": FieldWords("The folder of its theme in “themes/”", "Thư mục giao diện trong “themes/”", "default"),
    "site.locales": FieldWords("How a language writes its dates, numbers and names", "Quy cách viết ngày, số và tên của một ngôn ngữ", "{en: en-AU}"),
    "site.base_url": FieldWords("The address at which the site is published", "Địa chỉ công bố của trang", "https://example.org/"),
    "site.navigation": FieldWords("What the menu leads to", "Các mục của thanh điều hướng", "[reports, commitments, pages/about]"),
    "site.footer": FieldWords("What the foot of each page leads to", "Các mục ở cuối mỗi trang", "[pages/contact]"),
    "site.publisher": FieldWords("The id of the organization that publishes the site", "Mã của cơ quan công bố", "ministry-of-x"),
    "site.logo": FieldWords("A picture that stands beside the site’s name", "Hình đứng cạnh tên của trang", "files/logo.svg"),
    "site.feed_id": FieldWords("The site’s former title, so that readers’ programs know its entries again", "Tên cũ của trang, để chương trình đọc tin nhận ra các mục", "Đối thoại"),
    "site.license": FieldWords("The licence of the texts and data", "Giấy phép của bài viết và dữ liệu", "{name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}"),
    "site.license.name": FieldWords("The name of the licence", "Tên giấy phép", "CC BY 4.0"),
    "site.license.url": FieldWords("Where it can be read", "Nơi có toàn văn", "https://creativecommons.org/licenses/by/4.0/"),
    "site.requires": FieldWords("The oldest version of the program that can build the site", "Phiên bản cũ nhất của chương trình có thể dựng trang", "\">=0.1\""),
    "site.navigation.title": FieldWords("What the link says", "Chữ của liên kết", "{vi: Liên hệ, en: Contact}"),
]
