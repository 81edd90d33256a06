// Holds an example of every fault that a text can show, before and after it is mended.

/// A site with a theme of its own.
private let site = [
    "content/site.yaml": """
    title: {vi: Đối thoại An ninh, en: Security Dialogue}
    languages: [vi, en]
    theme: ministry
    """
]

/// Persons who are named.
private let model = [
    "content/model/people.yaml": """
    nguyen-van-a: {name: Nguyễn Văn A, organization: ministry}
    an: {name: An}
    binh: {name: Bình}
    """
]

/// The report that comes before the one of the example.
private let roundTwo = [
    "content/reports/vong-2/report.vi.md": """
    ---
    title: Vòng đối thoại thứ hai
    ---
    Hai bên họp trong hai ngày.
    """,
    "content/reports/vong-2/dialogue.yaml": """
    series: dialogue
    round: 2
    start: 2021-05-06
    commitments:
      - {id: training, text: {vi: Mở một khóa học, en: Hold a course}, status: done}
    """,
]

let examples: [Code: Example] = [
    // Text
    .invalidUTF8: .command("iconv --from-code=UTF-16 --to-code=UTF-8 --output=report.vi.md report-utf16.md"),
    .nulByte: .command("tr -d '\\000' < report-cu.md > report.vi.md"),
    .forbiddenCharacter: .file(
        "content/model/people.yaml",
        before: """
            nguyen-van-a:
              name: Nguyễn Văn A
              note: {vi: "Theo biên bản, trang 2\\x0C.", en: "According to the minutes, page 2\\x0C."}
            """,
        after: """
            nguyen-van-a:
              name: Nguyễn Văn A
              note: {vi: "Theo biên bản, trang 2.", en: "According to the minutes, page 2."}
            """),
    .privateCharacter: .body(
        "content/reports/vong-3/report.vi.md",
        before: "Thư điện tử \u{F02A} ban-bien-tap@example.org",
        after: "Thư điện tử: ban-bien-tap@example.org"),
    .conflictMarker: .body(
        "content/reports/vong-3/report.vi.md",
        before: """
            <<<<<<< HEAD
            Hai bên họp trong hai ngày.
            =======
            Hai bên họp trong ba ngày.
            >>>>>>> sua-so-ngay
            """,
        after: "Hai bên họp trong ba ngày."),

    // YAML
    .yamlSyntax: .file(
        "content/model/topics.yaml",
        before: """
            training:
              name: Đào tạo: khóa học và tài liệu
            """,
        after: """
            training:
              name: "Đào tạo: khóa học và tài liệu"
            """),
    .yamlTag: .file(
        "content/model/documents.yaml",
        before: """
            statement:
              title: {vi: Tuyên bố chung, en: Joint statement}
              date: !date 2018-03-15
            """,
        after: """
            statement:
              title: {vi: Tuyên bố chung, en: Joint statement}
              date: 2018-03-15
            """),
    .duplicateKey: .file(
        "content/model/people.yaml",
        before: """
            nguyen-van-a:
              name: Nguyễn Văn A
              organization: ministry
              note: Đồng chủ trì các vòng 1 và 2.
              organization: vietnam
            """,
        after: """
            nguyen-van-a:
              name: Nguyễn Văn A
              organization: ministry
              note: Đồng chủ trì các vòng 1 và 2.
            """),
    .unknownKey: .file(
        "content/model/people.yaml",
        before: """
            nguyen-van-a:
              name: Nguyễn Văn A
              organisation: ministry
            """,
        after: """
            nguyen-van-a:
              name: Nguyễn Văn A
              organization: ministry
            """),
    .missingKey: .file(
        "content/model/people.yaml",
        before: """
            nguyen-van-a:
              family_name: Nguyễn
              given_name: A
            """,
        after: """
            nguyen-van-a:
              name: Nguyễn Văn A
              family_name: Nguyễn
              given_name: A
            """),
    .wrongType: .file(
        "content/reports/vong-3/dialogue.yaml",
        before: """
            series: dialogue
            round: thứ ba
            start: 2023-02-22
            """,
        after: """
            series: dialogue
            round: 3
            start: 2023-02-22
            """),
    .emptyText: .file(
        "content/model/topics.yaml",
        before: """
            training:
              name: ""
            """,
        after: """
            training:
              name: {vi: Đào tạo, en: Training}
            """),
    .malformedId: .file(
        "content/model/people.yaml",
        before: """
            Nguyễn Văn A:
              name: Nguyễn Văn A
            """,
        after: """
            nguyen-van-a:
              name: Nguyễn Văn A
            """),
    .malformedDate: .file(
        "content/model/documents.yaml",
        before: """
            statement:
              title: {vi: Tuyên bố chung, en: Joint statement}
              date: 15/3/2018
            """,
        after: """
            statement:
              title: {vi: Tuyên bố chung, en: Joint statement}
              date: 2018-03-15
            """),
    .nonexistentDate: .file(
        "content/reports/vong-3/dialogue.yaml",
        before: """
            series: dialogue
            round: 3
            start: 2023-02-29
            """,
        after: """
            series: dialogue
            round: 3
            start: 2023-02-28
            """),
    .datesReversed: .file(
        "content/reports/vong-3/dialogue.yaml",
        before: """
            series: dialogue
            round: 3
            start: 2023-02-23
            end: 2023-02-22
            """,
        after: """
            series: dialogue
            round: 3
            start: 2023-02-22
            end: 2023-02-23
            """),
    .outOfRange: .file(
        "content/reports/vong-3/dialogue.yaml",
        before: """
            series: dialogue
            round: 0
            start: 2023-02-22
            """,
        after: """
            series: dialogue
            round: 3
            start: 2023-02-22
            """),
    .unknownValue: .file(
        "content/reports/vong-3/dialogue.yaml",
        before: """
            series: dialogue
            round: 3
            start: 2023-02-22
            commitments:
              - id: training-2023
                text: {vi: Mở hai khóa học, en: Hold two courses}
                status: finished
            """,
        after: """
            series: dialogue
            round: 3
            start: 2023-02-22
            commitments:
              - id: training-2023
                text: {vi: Mở hai khóa học, en: Hold two courses}
                status: done
            """),
    .malformedAddress: .file(
        "content/model/organizations.yaml",
        before: """
            vietnam: {name: {vi: Việt Nam, en: Vietnam}}
            australia: {name: Australia}
            ministry:
              name: {vi: Bộ X, en: Ministry of X}
              country: vietnam
              url: www.example.org
            """,
        after: """
            vietnam: {name: {vi: Việt Nam, en: Vietnam}}
            australia: {name: Australia}
            ministry:
              name: {vi: Bộ X, en: Ministry of X}
              country: vietnam
              url: https://www.example.org/
            """),

    // Site configuration
    .languages: .file(
        "content/site.yaml",
        before: """
            title: {vi: Đối thoại An ninh, en: Security Dialogue}
            languages: [vi]
            """,
        after: """
            title: {vi: Đối thoại An ninh, en: Security Dialogue}
            languages: [vi, en]
            """),
    .sameLanguage: .file(
        "content/site.yaml",
        before: """
            title: {vi: Đối thoại An ninh, en: Security Dialogue}
            languages: [vi, VI]
            """,
        after: """
            title: {vi: Đối thoại An ninh, en: Security Dialogue}
            languages: [vi, en]
            """),
    .malformedLanguage: .file(
        "content/site.yaml",
        before: """
            title: {vi: Đối thoại An ninh, en: Security Dialogue}
            languages: [vn, en]
            """,
        after: """
            title: {vi: Đối thoại An ninh, en: Security Dialogue}
            languages: [vi, en]
            """),
    .malformedBaseURL: .file(
        "content/site.yaml",
        before: """
            title: {vi: Đối thoại An ninh, en: Security Dialogue}
            languages: [vi, en]
            base_url: www.example.org
            """,
        after: """
            title: {vi: Đối thoại An ninh, en: Security Dialogue}
            languages: [vi, en]
            base_url: https://www.example.org/
            """),
    .unknownNavigation: .file(
        "content/site.yaml",
        before: """
            title: {vi: Đối thoại An ninh, en: Security Dialogue}
            languages: [vi, en]
            navigation: [reports, pages/gioi-thieu]
            """,
        after: """
            title: {vi: Đối thoại An ninh, en: Security Dialogue}
            languages: [vi, en]
            navigation: [reports, pages/about]
            """),
    .missingSiteFile: .file(
        "content/site.yaml",
        before: nil,
        after: """
            title: {vi: Đối thoại An ninh, en: Security Dialogue}
            languages: [vi, en]
            """),
    .malformedRequirement: .file(
        "content/site.yaml",
        before: """
            title: {vi: Đối thoại An ninh, en: Security Dialogue}
            languages: [vi, en]
            requires: newest
            """,
        after: """
            title: {vi: Đối thoại An ninh, en: Security Dialogue}
            languages: [vi, en]
            requires: ">=0.1"
            """),
    .newerRequired: .command("songngu --version"),

    // Files
    .emptyFile: .file(
        "themes/ministry/strings/vi.yaml",
        before: "# Từ ngữ riêng của giao diện",
        after: """
            # Từ ngữ riêng của giao diện
            reports: "Các vòng"
            """, with: site),
    .strayFile: .name(
        from: "content/ke-hoach.txt", to: "content/files/ke-hoach.txt",
        of: "Kế hoạch"),
    .linkOutOfSite: .command("cp --remove-destination ~/ke-hoach.pdf content/files/ke-hoach.pdf"),
    .danglingLink: .command("find content -xtype l"),
    .unknownLanguage: .name(
        from: "content/pages/lien-he.md", to: "content/pages/lien-he.vi.md",
        of: """
            ---
            title: Liên hệ
            ---
            Thư gửi về văn phòng.
            """),
    .misnamedFile: .name(
        from: "content/pages/lien-he_vi.md", to: "content/pages/lien-he.vi.md",
        of: """
            ---
            title: Liên hệ
            ---
            Thư gửi về văn phòng.
            """),
    .missingSource: .file(
        "content/pages/lien-he.en.md",
        before: """
            ---
            title: Contact
            ---
            Write to the office.
            """,
        after: """
            ---
            title: Contact
            source: en
            ---
            Write to the office.
            """),
    .conflictingSources: .file(
        "content/pages/lien-he.en.md",
        before: """
            ---
            title: Contact
            source: en
            ---
            Write to the office.
            """,
        after: """
            ---
            title: Contact
            ---
            Write to the office.
            """,
        with: [
            "content/pages/lien-he.vi.md": """
            ---
            title: Liên hệ
            source: vi
            ---
            Thư gửi về văn phòng.
            """
        ]),
    .missingFrontMatter: .file(
        "content/pages/lien-he.vi.md",
        before: """
            # Liên hệ

            Thư gửi về văn phòng.
            """,
        after: """
            ---
            title: Liên hệ
            ---

            Thư gửi về văn phòng.
            """),
    .unclosedFrontMatter: .file(
        "content/pages/lien-he.vi.md",
        before: """
            ---
            title: Liên hệ

            Thư gửi về văn phòng.
            """,
        after: """
            ---
            title: Liên hệ
            ---

            Thư gửi về văn phòng.
            """),
    .duplicateAddress: .file(
        "content/reports/vong-3/report.vi.md",
        before: """
            ---
            title: Vòng đối thoại thứ ba
            slug: vong-2
            ---
            Hai bên họp trong ba ngày.
            """,
        after: """
            ---
            title: Vòng đối thoại thứ ba
            slug: vong-3
            ---
            Hai bên họp trong ba ngày.
            """,
        with: [
            "content/reports/vong-2/report.vi.md": """
            ---
            title: Vòng đối thoại thứ hai
            ---
            Hai bên họp trong hai ngày.
            """
        ]),
    .malformedSlug: .name(
        from: "content/pages/Liên hệ.vi.md", to: "content/pages/lien-he.vi.md",
        of: """
            ---
            title: Liên hệ
            ---
            Thư gửi về văn phòng.
            """),

    // Dialogue model
    .duplicateId: .file(
        "content/reports/vong-3/dialogue.yaml",
        before: """
            series: dialogue
            round: 3
            start: 2023-02-22
            commitments:
              - id: training
                text: {vi: Mở hai khóa học, en: Hold two courses}
            """,
        after: """
            series: dialogue
            round: 3
            start: 2023-02-22
            commitments:
              - id: training-2023
                text: {vi: Mở hai khóa học, en: Hold two courses}
                follows: training
            """, with: roundTwo),
    .unknownPerson: .body(
        "content/reports/vong-3/report.vi.md",
        before: "Ông [](person:nguyen-van-aa) đồng chủ trì.",
        after: "Ông [](person:nguyen-van-a) đồng chủ trì.", with: model),
    .unknownOrganization: .file(
        "content/reports/vong-3/dialogue.yaml",
        before: """
            series: dialogue
            round: 3
            start: 2023-02-22
            participants:
              - {person: nguyen-van-a, role: co-chair, side: viet-nam}
            """,
        after: """
            series: dialogue
            round: 3
            start: 2023-02-22
            participants:
              - {person: nguyen-van-a, role: co-chair, side: vietnam}
            """, with: model),
    .unknownTopic: .file(
        "content/reports/vong-3/dialogue.yaml",
        before: """
            series: dialogue
            round: 3
            start: 2023-02-22
            agenda:
              - topic: cybersecurity
            """,
        after: """
            series: dialogue
            round: 3
            start: 2023-02-22
            agenda:
              - topic: cyber-security
            """,
        with: [
            "content/model/topics.yaml": """
            security: {name: {vi: An ninh, en: Security}}
            crime: {name: {vi: Tội phạm, en: Crime}, broader: security}
            cyber-security: {name: {vi: An ninh mạng, en: Cyber security}}
            """
        ]),
    .unknownMechanism: .body(
        "content/reports/vong-3/report.vi.md",
        before: "Hai bên làm việc qua [](mechanism:joint-group).",
        after: "Hai bên làm việc qua [](mechanism:joint-team).",
        with: [
            "content/model/mechanisms.yaml": """
            jtct: {name: JTCT}
            joint-team: {name: {vi: Nhóm công tác chung, en: Joint working group}}
            """
        ]),
    .unknownDocument: .body(
        "content/reports/vong-3/report.vi.md",
        before: "Cuộc họp thực hiện [](document:statement-2018).",
        after: "Cuộc họp thực hiện [](document:statement)."),
    .unknownSeries: .file(
        "content/reports/vong-3/dialogue.yaml",
        before: """
            series: dialogues
            round: 3
            start: 2023-02-22
            """,
        after: """
            series: dialogue
            round: 3
            start: 2023-02-22
            """),
    .unknownCommitment: .file(
        "content/reports/vong-3/dialogue.yaml",
        before: """
            series: dialogue
            round: 3
            start: 2023-02-22
            commitments:
              - id: training-2023
                text: {vi: Mở hai khóa học, en: Hold two courses}
                follows: trainings
            """,
        after: """
            series: dialogue
            round: 3
            start: 2023-02-22
            commitments:
              - id: training-2023
                text: {vi: Mở hai khóa học, en: Hold two courses}
                follows: training
            """, with: roundTwo),
    .unknownReport: .body(
        "content/reports/vong-3/report.vi.md",
        before: "Xem [vòng trước](report:vong2).",
        after: "Xem [vòng trước](report:vong-2).", with: roundTwo),
    .circle: .file(
        "content/model/topics.yaml",
        before: """
            security:
              name: {vi: An ninh, en: Security}
              broader: cyber-security
            cyber-security:
              name: {vi: An ninh mạng, en: Cyber security}
              broader: security
            """,
        after: """
            security:
              name: {vi: An ninh, en: Security}
            cyber-security:
              name: {vi: An ninh mạng, en: Cyber security}
              broader: security
            """),
    .overlappingPosts: .file(
        "content/model/people.yaml",
        before: """
            nguyen-van-a:
              name: Nguyễn Văn A
              posts:
                - {title: {vi: Vụ trưởng, en: Director}, organization: ministry, from: 2018}
                - {title: {vi: Thứ trưởng, en: Deputy Minister}, organization: ministry, from: 2021}
            """,
        after: """
            nguyen-van-a:
              name: Nguyễn Văn A
              posts:
                - {title: {vi: Vụ trưởng, en: Director}, organization: ministry, from: 2018, to: 2020}
                - {title: {vi: Thứ trưởng, en: Deputy Minister}, organization: ministry, from: 2021}
            """),
    .duplicateRound: .file(
        "content/reports/vong-3/dialogue.yaml",
        before: """
            series: dialogue
            round: 2
            start: 2023-02-22
            """,
        after: """
            series: dialogue
            round: 3
            start: 2023-02-22
            """,
        with: roundTwo),
    .laterCommitment: .file(
        "content/reports/vong-3/dialogue.yaml",
        before: """
            series: dialogue
            round: 1
            start: 2018-02-22
            commitments:
              - {id: training-2018, text: {vi: Mở hai khóa học, en: Hold two courses}, follows: training}
            """,
        after: """
            series: dialogue
            round: 1
            start: 2018-02-22
            commitments:
              - {id: training-2018, text: {vi: Mở hai khóa học, en: Hold two courses}}
            """,
        with: roundTwo),
    .statusDiffers: .file(
        "content/reports/vong-3/dialogue.yaml",
        before: """
            series: dialogue
            round: 3
            start: 2023-02-22
            commitments:
              - id: training-2023
                text: {vi: Mở hai khóa học, en: Hold two courses}
                status: planned
                updates:
                  - {date: 2024-05-01, status: done, text: {vi: Đã mở hai khóa., en: Both courses were held.}}
            """,
        after: """
            series: dialogue
            round: 3
            start: 2023-02-22
            commitments:
              - id: training-2023
                text: {vi: Mở hai khóa học, en: Hold two courses}
                updates:
                  - {date: 2024-05-01, status: done, text: {vi: Đã mở hai khóa., en: Both courses were held.}}
            """),
    .missingFile: .body(
        "content/reports/first/report.vi.md",
        before: "![Lễ khai mạc](photos/A.JPG)",
        after: "![Lễ khai mạc](photos/a.jpg)"),

    // Pictures
    .unsupportedPicture: .command("songngu pictures"),
    .staleVariants: .command("songngu pictures"),

    // Markdown
    .rawHTML: .body(
        "content/reports/vong-3/report.vi.md",
        before: "Hai bên <b>nhất trí</b> mở thêm khóa học.",
        after: "Hai bên **nhất trí** mở thêm khóa học."),
    .unsafeAddress: .body(
        "content/reports/vong-3/report.vi.md",
        before: "Xem [bản tin của Bộ X](www.example.org/tin).",
        after: "Xem [bản tin của Bộ X](https://www.example.org/tin)."),
    .brokenLink: .body(
        "content/reports/vong-3/report.vi.md",
        before: "Xem [trang giới thiệu](../pages/about.vi.md).",
        after: "Xem [trang giới thiệu](../../pages/about.vi.md)."),
    .brokenAnchor: .body(
        "content/reports/vong-3/report.vi.md",
        before: """
            Xem [phần kết quả](#ket-qua-chinh).

            ## Kết quả

            Hai bên nhất trí mở thêm khóa học.
            """,
        after: """
            Xem [phần kết quả](#ket-qua).

            ## Kết quả

            Hai bên nhất trí mở thêm khóa học.
            """),
    .doubleAnchor: .body(
        "content/reports/vong-3/report.vi.md",
        before: """
            Xem [ý kiến của bên chủ nhà](#y-kien).

            ## Ý kiến

            Bên khách nêu ba đề nghị.

            ## Ý kiến

            Bên chủ nhà đồng ý cả ba.
            """,
        after: """
            Xem [ý kiến của bên chủ nhà](#y-kien-cua-ben-chu-nha).

            ## Ý kiến của bên khách

            Bên khách nêu ba đề nghị.

            ## Ý kiến của bên chủ nhà

            Bên chủ nhà đồng ý cả ba.
            """),
    .linkToDraft: .body(
        "content/reports/vong-3/report.vi.md",
        before: "Xem [kế hoạch](../../pages/ke-hoach.vi.md) của vòng sau.",
        after: "Kế hoạch của vòng sau sẽ được đăng riêng.",
        with: [
            "content/pages/ke-hoach.vi.md": """
            ---
            title: Kế hoạch
            draft: true
            ---
            Vòng sau.
            """
        ]),
    .emptyAddress: .body(
        "content/reports/vong-3/report.vi.md",
        before: "Xem [danh sách đại biểu]().",
        after: "Xem [danh sách đại biểu](https://example.org/dai-bieu)."),
    .foreignPicture: .body(
        "content/reports/first/report.vi.md",
        before: "![Lễ khai mạc](https://example.org/khai-mac.jpg)",
        after: "![Lễ khai mạc](photos/a.jpg)"),
    .emptyLink: .body(
        "content/reports/vong-3/report.vi.md",
        before: "Nguồn: [](https://example.org/tin)",
        after: "Nguồn: [bản tin của Bộ X](https://example.org/tin)"),
    .missingAlt: .body(
        "content/reports/first/report.vi.md",
        before: "![](photos/a.jpg)",
        after: "![Hai trưởng đoàn bắt tay trước giờ họp](photos/a.jpg)"),
    .unknownView: .body(
        "content/reports/first/report.vi.md",
        before: "[](view:comitments)",
        after: "[](view:commitments)"),
    .viewWithoutDialogue: .body(
        "content/pages/about.vi.md",
        before: """
            Các cam kết:

            [](view:commitments)
            """,
        after: "Các cam kết: xem [](report:first)."),
    .duplicateView: .body(
        "content/reports/first/report.vi.md",
        before: """
            [](view:commitments)

            Hai bên họp trong ba ngày.

            [](view:commitments)
            """,
        after: """
            Hai bên họp trong ba ngày.

            [](view:commitments)
            """),
    .viewInText: .body(
        "content/reports/first/report.vi.md",
        before: "Các cam kết gồm [](view:commitments).",
        after: """
            Các cam kết của hai bên:

            [](view:commitments)
            """),
    .doubtfulMarkdown: .body(
        "content/reports/vong-3/report.vi.md",
        before: """
            ##Kết quả

            Hai bên ** nhất trí ** mở thêm khóa học.
            """,
        after: """
            ## Kết quả

            Hai bên **nhất trí** mở thêm khóa học.
            """),

    // Translation
    .foreignEncoding: .body(
        "content/reports/vong-3/report.vi.md",
        before: "§¹i diÖn hai bªn ký biªn b¶n vÒ hîp t¸c ®µo t¹o c¸n bé.",
        after: "Đại diện hai bên ký biên bản về hợp tác đào tạo cán bộ."),
    .lostMarks: .body(
        "content/reports/vong-3/report.vi.md",
        before: "Hai ben nhat tri mo them khoa hoc cho can bo trong nam toi va trao doi tai lieu giang day.",
        after: "Hai bên nhất trí mở thêm khóa học cho cán bộ trong năm tới và trao đổi tài liệu giảng dạy."),
    .foreignLetter: .body(
        "content/reports/vong-3/report.vi.md",
        before: "Ðoàn công tác đến Hà Nội.",
        after: "Đoàn công tác đến Hà Nội."),
    .markOrder: .body(
        "content/reports/vong-3/report.vi.md",
        before: "Đại biểu hai bên tha\u{301}\u{302}y cần mở thêm khóa học.",
        after: "Đại biểu hai bên thấy cần mở thêm khóa học."),
    .mixedTones: .body(
        "content/reports/vong-3/report.vi.md",
        before: "Hai bên hòa giải, ủy quyền cho nhau, xóa bỏ thủ tục cũ và củng cố hoà bình, khóa học được mở.",
        after: "Hai bên hòa giải, ủy quyền cho nhau, xóa bỏ thủ tục cũ và củng cố hòa bình, khóa học được mở."),
    .malformedComment: .body(
        "content/reports/vong-3/report.en.md",
        before: """
            <!-- p1
            Hai bên họp trong ba ngày.
            -->
            The two sides met for three days.
            """,
        after: """
            <!-- p1 vi=09852f39
            Hai bên họp trong ba ngày.
            -->
            The two sides met for three days.
            """),
    .unopenedComment: .body(
        "content/reports/vong-3/report.en.md",
        before: """
            <!-- p1 vi=09852f39
            Hai bên họp trong ba ngày.
            -->
            The two sides met for three days.

            Hai bên nhất trí mở thêm khóa học.
            -->
            The two sides agreed to hold further courses.
            """,
        after: """
            <!-- p1 vi=09852f39
            Hai bên họp trong ba ngày.
            -->
            The two sides met for three days.

            <!-- p2 vi=a2b65831
            Hai bên nhất trí mở thêm khóa học.
            -->
            The two sides agreed to hold further courses.
            """),
    .wordsInComment: .body(
        "content/reports/vong-3/report.en.md",
        before: """
            <!-- p1 vi=09852f39
            Hai bên họp trong ba ngày.
            The two sides met for three days.
            -->
            """,
        after: """
            <!-- p1 vi=09852f39
            Hai bên họp trong ba ngày.
            -->
            The two sides met for three days.
            """),
    .malformedTie: .file(
        "content/translation.yaml",
        before: """
            content/model/topics.yaml:
              security/name: vi=f0
            """,
        after: """
            content/model/topics.yaml:
              security.name: vi=cd9f5168
            """),
    .duplicateSegment: .body(
        "content/reports/vong-3/report.en.md",
        before: """
            <!-- p1 vi=09852f39
            Hai bên họp trong ba ngày.
            -->
            The two sides met for three days.

            <!-- p1 vi=a2b65831
            Hai bên nhất trí mở thêm khóa học.
            -->
            The two sides agreed to hold further courses.
            """,
        after: """
            <!-- p1 vi=09852f39
            Hai bên họp trong ba ngày.
            -->
            The two sides met for three days.

            <!-- p2 vi=a2b65831
            Hai bên nhất trí mở thêm khóa học.
            -->
            The two sides agreed to hold further courses.
            """),
    .commentInSource: .body(
        "content/reports/vong-3/report.vi.md",
        before: """
            <!-- p1 vi=09852f39
            Hai bên họp trong ba ngày.
            -->
            Hai bên họp trong ba ngày.
            """,
        after: "Hai bên họp trong ba ngày."),
    .untiedText: .body(
        "content/reports/vong-3/report.en.md",
        before: """
            The two sides met for three days.

            <!-- p1 vi=09852f39
            Hai bên họp trong ba ngày.
            -->
            """,
        after: """
            <!-- p1 vi=09852f39
            Hai bên họp trong ba ngày.
            -->
            The two sides met for three days.
            """),
    .staleTranslation: .body(
        "content/reports/vong-3/report.en.md",
        before: """
            <!-- p1 vi=8cd3188f
            Hai bên họp trong hai ngày.
            -->
            The two sides met for two days.
            """,
        after: """
            <!-- p1 vi=09852f39 was=8cd3188f
            Hai bên họp trong ba ngày.
            ~~~ was
            Hai bên họp trong hai ngày.
            -->
            The two sides met for two days.
            """),

    // Consistency of a translation with its source
    .numbersDiffer: .body(
        "content/reports/vong-3/report.en.md",
        before: """
            <!-- p1 vi=66b9b54b
            Hơn 1.500 người dự 15 khóa học.
            -->
            More than 1,500 people attended 16 courses.
            """,
        after: """
            <!-- p1 vi=66b9b54b
            Hơn 1.500 người dự 15 khóa học.
            -->
            More than 1,500 people attended 15 courses.
            """),
    .datesDiffer: .body(
        "content/reports/vong-3/report.en.md",
        before: """
            <!-- p1 vi=3e0ffa4f
            Hai bên họp ngày 3/4/2023.
            -->
            The two sides met on 4 March 2023.
            """,
        after: """
            <!-- p1 vi=3e0ffa4f
            Hai bên họp ngày 3/4/2023.
            -->
            The two sides met on 3 April 2023.
            """),
    .linksDiffer: .body(
        "content/reports/vong-3/report.en.md",
        before: """
            <!-- p1 vi=4de168e3
            Xem [bản tin](https://example.org/tin).
            -->
            See the news report.
            """,
        after: """
            <!-- p1 vi=4de168e3
            Xem [bản tin](https://example.org/tin).
            -->
            See the [news report](https://example.org/tin).
            """),
    .imagesDiffer: .body(
        "content/reports/first/report.en.md",
        before: """
            <!-- p1 vi=c7605a77
            Lễ khai mạc: ![Hai trưởng đoàn](photos/a.jpg)
            -->
            The opening ceremony
            """,
        after: """
            <!-- p1 vi=c7605a77
            Lễ khai mạc: ![Hai trưởng đoàn](photos/a.jpg)
            -->
            The opening ceremony: ![The two heads of delegation](photos/a.jpg)
            """),
    .footnotesDiffer: .body(
        "content/reports/vong-3/report.en.md",
        before: """
            <!-- p1 vi=07a45e95
            Có ba đề nghị.[^1]
            -->
            There were three proposals.

            <!-- p2 vi=0ee74b17
            [^1]: Theo biên bản.
            -->
            [^1]: According to the minutes.
            """,
        after: """
            <!-- p1 vi=07a45e95
            Có ba đề nghị.[^1]
            -->
            There were three proposals.[^1]

            <!-- p2 vi=0ee74b17
            [^1]: Theo biên bản.
            -->
            [^1]: According to the minutes.
            """),
    .namesDiffer: .body(
        "content/reports/vong-3/report.en.md",
        before: """
            <!-- p1 vi=a2f0545d
            Bà Trần Thị Mai phát biểu.
            -->
            Mr Nguyễn Văn Nam spoke.
            """,
        after: """
            <!-- p1 vi=a2f0545d
            Bà Trần Thị Mai phát biểu.
            -->
            Ms Trần Thị Mai spoke.
            """,
        with: [
            "content/model/people.yaml": """
            tran-thi-mai: {name: Trần Thị Mai}
            nguyen-van-nam: {name: Nguyễn Văn Nam}
            an: {name: An}
            """
        ]),
    .forbiddenTerm: .body(
        "content/reports/vong-3/report.en.md",
        before: """
            <!-- p1 vi=6b1526e1
            Hai bên ký biên bản ghi nhớ.
            -->
            The two sides signed a treaty.
            """,
        after: """
            <!-- p1 vi=6b1526e1
            Hai bên ký biên bản ghi nhớ.
            -->
            The two sides signed a memorandum of understanding.
            """,
        with: [
            "content/model/glossary.yaml": "- {vi: biên bản ghi nhớ, en: memorandum of understanding, forbidden: {en: [treaty]}}"
        ]),
    .untranslated: .body(
        "content/reports/vong-3/report.en.md",
        before: """
            <!-- p1 vi=a2b65831
            Hai bên nhất trí mở thêm khóa học.
            -->
            Hai bên nhất trí mở thêm khóa học.
            """,
        after: """
            <!-- p1 vi=a2b65831
            Hai bên nhất trí mở thêm khóa học.
            -->
            The two sides agreed to hold further courses.
            """),
    .wrongLanguage: .body(
        "content/reports/vong-3/report.en.md",
        before: """
            <!-- p1 vi=221fa47c
            Hai bên nhất trí mở thêm khóa học cho cán bộ trong năm tới.
            -->
            Hai bên nhất trí mở thêm khóa học cho cán bộ in the coming year.
            """,
        after: """
            <!-- p1 vi=221fa47c
            Hai bên nhất trí mở thêm khóa học cho cán bộ trong năm tới.
            -->
            The two sides agreed to hold further courses for officers in the coming year.
            """),
    .headingsDiffer: .body(
        "content/reports/vong-3/report.en.md",
        before: """
            <!-- p1 vi=76e872e0
            ## Kết quả
            -->
            ### Results
            """,
        after: """
            <!-- p1 vi=76e872e0
            ## Kết quả
            -->
            ## Results
            """),
    .listsDiffer: .body(
        "content/reports/vong-3/report.en.md",
        before: """
            <!-- p1 vi=d89a4872
            - Mở khóa học
            - Trao đổi tài liệu
            -->
            - Courses and exchange of materials
            """,
        after: """
            <!-- p1 vi=d89a4872
            - Mở khóa học
            - Trao đổi tài liệu
            -->
            - Courses
            - Exchange of materials
            """),
    .tablesDiffer: .body(
        "content/reports/vong-3/report.en.md",
        before: """
            <!-- p1 vi=0acc488b
            | Vòng | Nơi họp |
            | --- | --- |
            | 1 | Hà Nội |
            | 2 | Canberra |
            -->
            | Round | Place |
            | --- | --- |
            | 1 | Hanoi |
            """,
        after: """
            <!-- p1 vi=0acc488b
            | Vòng | Nơi họp |
            | --- | --- |
            | 1 | Hà Nội |
            | 2 | Canberra |
            -->
            | Round | Place |
            | --- | --- |
            | 1 | Hanoi |
            | 2 | Canberra |
            """),
    .quotationsDiffer: .body(
        "content/reports/vong-3/report.en.md",
        before: """
            <!-- p1 vi=77fd3ec4
            > Chúng tôi sẽ tiếp tục đối thoại.
            -->
            We will continue the dialogue.
            """,
        after: """
            <!-- p1 vi=77fd3ec4
            > Chúng tôi sẽ tiếp tục đối thoại.
            -->
            > We will continue the dialogue.
            """),
    .emphasisDiffers: .body(
        "content/reports/vong-3/report.en.md",
        before: """
            <!-- p1 vi=aaabe5eb
            Hai bên nhất trí **không công bố** số liệu.
            -->
            The two sides agreed not to publish the figures.
            """,
        after: """
            <!-- p1 vi=aaabe5eb
            Hai bên nhất trí **không công bố** số liệu.
            -->
            The two sides agreed **not to publish** the figures.
            """),
    .translationsDiffer: .body(
        "content/reports/vong-3/report.en.md",
        before: """
            <!-- p1 vi=84649dfb
            Nội dung trao đổi
            -->
            Matters discussed
            """,
        after: """
            <!-- p1 vi=84649dfb
            Nội dung trao đổi
            -->
            Topics discussed
            """,
        with: [
            "content/reports/vong-2/report.vi.md": """
            ---
            title: Vòng đối thoại thứ hai
            ---
            Nội dung trao đổi
            """,
            "content/reports/vong-2/report.en.md": """
            ---
            title: Second round
            ---
            <!-- p1 vi=84649dfb
            Nội dung trao đổi
            -->
            Topics discussed
            """,
            "content/reports/vong-4/report.vi.md": """
            ---
            title: Vòng đối thoại thứ tư
            ---
            Nội dung trao đổi
            """,
            "content/reports/vong-4/report.en.md": """
            ---
            title: Fourth round
            ---
            <!-- p1 vi=84649dfb
            Nội dung trao đổi
            -->
            Topics discussed
            """,
        ]),
    .malformedIgnore: .body(
        "content/reports/vong-3/report.en.md",
        before: """
            <!-- p1 vi=b4d866ad
            Có 15 đại biểu dự họp.
            -->
            <!-- ignore numbers -->
            The meeting had 16 delegates.
            """,
        after: """
            <!-- p1 vi=b4d866ad
            Có 15 đại biểu dự họp.
            -->
            <!-- ignore numbers: the minutes say 16, the source is to be corrected -->
            The meeting had 16 delegates.
            """),
    .unusedIgnore: .body(
        "content/reports/vong-3/report.en.md",
        before: """
            <!-- p1 vi=b4d866ad
            Có 15 đại biểu dự họp.
            -->
            <!-- ignore numbers: the minutes say 16 -->
            The meeting had 15 delegates.
            """,
        after: """
            <!-- p1 vi=b4d866ad
            Có 15 đại biểu dự họp.
            -->
            The meeting had 15 delegates.
            """),

    // Themes
    .unknownTheme: .file(
        "content/site.yaml",
        before: """
            title: {vi: Đối thoại An ninh, en: Security Dialogue}
            languages: [vi, en]
            theme: minstry
            """,
        after: """
            title: {vi: Đối thoại An ninh, en: Security Dialogue}
            languages: [vi, en]
            theme: ministry
            """,
        with: [
            "themes/ministry/strings/vi.yaml": "reports: \"Các vòng\""
        ]),
    .templateSyntax: .file(
        "themes/ministry/templates/facts.mustache",
        before: """
            <dl>
            {{#rows}}
            <dt>{{label}}</dt><dd>{{value}}</dd>
            </dl>
            """,
        after: """
            <dl>
            {{#rows}}
            <dt>{{label}}</dt><dd>{{value}}</dd>
            {{/rows}}
            </dl>
            """, with: site),
    .unknownName: .file(
        "themes/ministry/templates/facts.mustache",
        before: """
            <dl>
            {{#rows}}
            <dt>{{lable}}</dt><dd>{{value}}</dd>
            {{/rows}}
            </dl>
            """,
        after: """
            <dl>
            {{#rows}}
            <dt>{{label}}</dt><dd>{{value}}</dd>
            {{/rows}}
            </dl>
            """, with: site),
    .unknownPartial: .file(
        "themes/ministry/templates/visits.mustache",
        before: """
            <ul>
            {{#rows}}
            <li>{{>vist}}</li>
            {{/rows}}
            </ul>
            """,
        after: """
            <ul>
            {{#rows}}
            <li>{{>visit}}</li>
            {{/rows}}
            </ul>
            """, with: site),
    .missingString: .file(
        "themes/ministry/templates/visits.mustache",
        before: """
            <h2>{{strings.visit_list}}</h2>
            {{#rows}}
            {{>visit}}
            {{/rows}}
            """,
        after: """
            <h2>{{strings.visits}}</h2>
            {{#rows}}
            {{>visit}}
            {{/rows}}
            """, with: site),
    .missingStrings: .command("cp themes/ministry/strings/en.yaml themes/ministry/strings/de.yaml"),
    .unknownString: .file(
        "themes/ministry/strings/vi.yaml",
        before: "reprots: \"Các vòng\"",
        after: "reports: \"Các vòng\"", with: site),
    .unknownTemplate: .name(
        from: "themes/ministry/templates/vist.mustache", to: "themes/ministry/templates/visit.mustache",
        of: "<p>{{text}}</p>", with: site),
    .malformedRule: .file(
        "themes/ministry/strings/vi.yaml",
        before: "people.order: given-first",
        after: "people.order: given", with: site),

    // Output
    .staleOutput: .command("songngu build"),
]
