// Aligns short reports and their translations in several pairs of languages and scripts.

import Testing

@testable import Alignment

@Suite struct Samples {
    /// The links as text: `0-0 1-1,2 3- …`.
    private func links(_ source: [String], _ target: [String]) -> String {
        align(blocks(source), blocks(target)).map { link in
            link.source.map(String.init).joined(separator: ",") + "-" + link.target.map(String.init).joined(separator: ",")
        }.joined(separator: " ")
    }

    private let english = [
        "# Third security dialogue",
        "On 22 February 2023 the delegations met in Canberra. Deputy Minister Lương Tam Quang and Sophie Sharpe chaired the meeting.",
        "The two sides agreed to share information on money laundering through the Joint Transnational Crime Team (JTCT) before the end of 2024.",
        "## Migration",
        "Both sides welcomed the return of 1,250 citizens and asked their embassies for a common list of contacts.",
        "![The opening](photos/opening.jpg)",
        "The next dialogue will take place in Hà Nội.",
    ]

    @Test func vietnamese() {
        let text = [
            "# Đối thoại an ninh lần thứ ba",
            "Ngày 22/02/2023, hai đoàn gặp nhau tại Canberra. Thứ trưởng Lương Tam Quang và bà Sophie Sharpe đồng chủ trì cuộc họp.",
            "Hai bên nhất trí chia sẻ thông tin về rửa tiền qua Nhóm chung phòng, chống tội phạm xuyên quốc gia (JTCT) trước cuối năm 2024.",
            "## Di cư",
            "Hai bên hoan nghênh việc đưa 1.250 công dân trở về và đề nghị các đại sứ quán lập danh sách đầu mối chung.",
            "![Lễ khai mạc](photos/opening.jpg)",
            "Đối thoại lần tới sẽ diễn ra tại Hà Nội.",
        ]
        #expect(links(text, english) == "0-0 1-1 2-2 3-3 4-4 5-5 6-6")
        // One paragraph is missing, two are merged.
        let shorter = Array(english[...1]) + Array(english[3...])
        #expect(links(text, shorter) == "0-0 1-1 2- 3-2 4-3 5-4 6-5")
    }

    @Test func french() {
        let text = [
            "# Troisième dialogue sur la sécurité",
            "Le 22 février 2023, les délégations se sont réunies à Canberra.",
            "Le vice-ministre Lương Tam Quang et Mme Sophie Sharpe ont présidé la réunion.",
            "Les deux parties sont convenues d’échanger des renseignements sur le blanchiment d’argent par l’intermédiaire de l’équipe commune (JTCT) avant la fin de 2024.",
            "## Migrations",
            "Les deux parties se sont félicitées du retour de 1 250 ressortissants et ont demandé à leurs ambassades une liste commune de contacts.",
            "![L’ouverture](photos/opening.jpg)",
            "Le prochain dialogue aura lieu à Hanoï.",
        ]
        #expect(links(english, text) == "0-0 1-1,2 2-3 3-4 4-5 5-6 6-7")
    }

    @Test func arabic() {
        let text = [
            "# الحوار الأمني الثالث",
            "في ٢٢ فبراير ٢٠٢٣ اجتمع الوفدان في كانبيرا. وترأس الاجتماع نائب الوزير لونغ تام كوانغ والسيدة صوفي شارب.",
            "اتفق الجانبان على تبادل المعلومات عن غسل الأموال من خلال الفريق المشترك لمكافحة الجريمة عبر الوطنية (JTCT) قبل نهاية عام ٢٠٢٤.",
            "## الهجرة",
            "رحب الجانبان بعودة ١٬٢٥٠ مواطنا وطلبا من سفارتيهما إعداد قائمة مشتركة بجهات الاتصال.",
            "![الافتتاح](photos/opening.jpg)",
            "سيعقد الحوار المقبل في هانوي.",
        ]
        #expect(links(english, text) == "0-0 1-1 2-2 3-3 4-4 5-5 6-6")
        #expect(links(english, Array(text[..<2]) + Array(text[3...])) == "0-0 1-1 2- 3-2 4-3 5-4 6-5")
    }

    @Test func chinese() {
        let text = [
            "# 第三次安全对话",
            "2023年2月22日，双方代表团在堪培拉会晤。副部长梁三光和索菲·夏普主持会议。",
            "双方同意在2024年底之前通过跨国犯罪联合小组（JTCT）共享洗钱信息。",
            "## 移民",
            "双方欢迎1250名公民返回，并请各自使馆编制共同联络名单。",
            "![开幕](photos/opening.jpg)",
            "下一次对话将在河内举行。",
        ]
        #expect(links(english, text) == "0-0 1-1 2-2 3-3 4-4 5-5 6-6")
    }

    @Test func headingsAreNotMergedIntoParagraphs() {
        let source = ["## One", "Alpha beta gamma delta epsilon zeta.", "## Two", "Eta theta iota kappa lambda mu."]
        let target = ["Un deux trois quatre cinq six sept.", "## Deux", "Huit neuf dix onze douze treize."]
        #expect(links(source, target) == "0- 1-0 2-1 3-2")
    }

    /// Short paragraphs of one length: only the numbers tell them apart.
    @Test func numbersOfAnyNotation() {
        let source = ["Total: 1,500 t", "Total: 2,700 t", "Total: 3.5 t", "Total: 48,000 t"]
        let target = ["Tổng: 1.500 t", "Tổng: 3,5 t", "Tổng: 48 000 t"]
        #expect(links(source, target) == "0-0 1- 2-1 3-2")
    }

    /// Links of 0.9 and above, as text; they must be all of these, and no other.
    private func sure(_ source: [String], _ target: [String]) -> String {
        align(blocks(source), blocks(target)).filter { $0.score >= 0.9 }.map { link in
            link.source.map(String.init).joined(separator: ",") + "-" + link.target.map(String.init).joined(separator: ",")
        }.joined(separator: " ")
    }

    private let note = [
        "---",
        "**Ghi chú**: Bài này do máy chuyển ngữ. Chúng tôi đã rà lại nhưng có thể còn chỗ sai hoặc thiếu. Bản tiếng Anh là bản gốc.",
        "Khi cần dùng vào việc quan trọng, xin nhờ người dịch có nghề.",
    ]

    /// In short texts what stands once on either side weighs more than lengths, of which two blocks tell nothing.
    @Test(arguments: [
        // The same link, number, name, piece of code.
        ("[**Boat test**](https://forms.example.org/f/k7Qz)", "[**Thi lái thuyền**](https://forms.example.org/f/k7Qz)"),
        ("Fee: 12,500", "Lệ phí thi: 12.500"),
        ("Ask Anneliese Kowalczyk.", "Hỏi bà Anneliese Kowalczyk."),
        ("Run `boat_test_v2`.", "Chạy lệnh `boat_test_v2`."),
    ])
    func sharedOnceInAShortText(english: String, vietnamese: String) {
        let (source, title) = (["# Boat test", english], "# Thi lái thuyền")
        #expect(links(source, [title, vietnamese] + note) == "0-0 1-1 -2 -3 -4")
        #expect(sure(source, [title, vietnamese] + note).hasPrefix("0-0 1-1"))
        // Elsewhere: behind the note, and the other way round.
        #expect(links(source, [title] + note + [vietnamese]) == "0-0 -1 -2 -3 1-4")
        #expect(links([title, vietnamese] + note, source) == "0-0 1-1 2- 3- 4-")
        // Three blocks against one.
        #expect(links([english], [note[1], note[2], vietnamese]) == "-0 -1 0-2")
        #expect(links([english], [vietnamese, note[1], note[2]]) == "0-0 -1 -2")
    }

    @Test func japanese() {
        let text = [
            "# 第三回安全保障対話",
            "二〇二三年二月二十二日、両代表団はキャンベラで会合を開いた。ルオン・タム・クアン次官とソフィー・シャープ氏が共同議長を務めた。",
            "双方は、2024年末までに国際犯罪合同チーム（ＪＴＣＴ）を通じて資金洗浄に関する情報を共有することで合意した。",
            "## 移住",
            "双方は1250人の国民の帰国を歓迎し、両国大使館に共通の連絡先一覧を求めた。",
            "![開会](photos/opening.jpg)",
            "次回の対話はハノイで開催される。",
        ]
        #expect(links(english, text) == "0-0 1-1 2-2 3-3 4-4 5-5 6-6")
        #expect(links(english, Array(text[..<2]) + Array(text[3...])) == "0-0 1-1 2- 3-2 4-3 5-4 6-5")
    }

    /// Paragraphs of one length, told apart by numbers in Han numerals alone.
    @Test func numbersInHanNumerals() {
        let source = ["Some 350 people came.", "Some 12,000 people came.", "Some 2,023 people came.", "Some 41 people came."]
        #expect(links(source, ["三百五十人が来た。", "二〇二三人が来た。", "四十一人が来た。"]) == "0-0 1- 2-1 3-2")
        #expect(links(source, ["1.2万人が来た。", "２０２３人が来た。", "四十一人が来た。"]) == "0- 1-0 2-1 3-2")
    }
}
