// Holds the long form of every message, in Vietnamese.

let vietnameseExplanations: [Code: String] = [
    // Text
    .invalidUTF8:
        "Tệp đã được lưu bằng một bảng mã khác, chẳng hạn UTF-16 hoặc Windows-1258, hoặc đã hỏng trong lúc chuyển. Chữ Việt sẽ hiện thành những ký hiệu vô nghĩa, nên sửa xong mới dựng được trang web. Hãy mở tệp bằng chính chương trình đã viết ra nó rồi chọn UTF-8 khi lưu; nếu ở đó chữ cũng đã sai thì hãy lấy một bản cũ hơn, vì lưu lại không làm chữ đúng trở lại.",
    .nulByte:
        "Không ai gõ ra byte này: nó có là do tệp bị ngắt giữa chừng khi sao chép, hoặc do văn bản UTF-16 bị đọc nhầm. Hãy xem kỹ phần chữ xung quanh, vì ở đó có thể mất chữ. Nếu cả tệp đều bị như vậy thì hãy lấy lại bản tốt gần nhất, hoặc xin lại tệp từ người gửi.",
    .forbiddenCharacter:
        "Ký tự điều khiển thường theo vào khi chép chữ từ tệp PDF hay từ phần mềm soạn thảo cũ, phần lớn ở chỗ hết trang. Người đọc không thấy chúng, nhưng phần tìm kiếm, bản tin và trình đọc màn hình đều vấp phải. Hãy xóa ký tự ấy rồi xem hai chữ ở hai bên có bị dính vào nhau không.",
    .privateCharacter:
        "Những phông chữ như Wingdings và Symbol vẽ hình vào chỗ của các ký tự không có nghĩa riêng; lời văn chép từ trình soạn thảo hay tệp PDF mang theo những ký tự ấy. Không có đúng phông chữ đó thì người đọc chỉ thấy một ô trống, còn trình đọc màn hình bỏ qua. Mục của danh sách thì viết bằng “- ”; nếu ký tự có ý nghĩa, chẳng hạn hình điện thoại, thì hãy viết bằng lời.",
    .conflictMarker:
        "Hai người đã sửa cùng những dòng này, và git giữ cả hai bản giữa các hàng ký hiệu để có người quyết định. Nếu đăng nguyên như vậy, bài sẽ hiện cả hai bản lẫn các ký hiệu. Nếu chưa rõ bản nào đúng, hãy hỏi người viết bản kia, rồi giữ lại một bản và xóa ba hàng ký hiệu; bài nào cố ý nêu các ký hiệu ấy thì hãy đặt chúng trong khối chữ máy.",

    // YAML
    .yamlSyntax:
        "Các tệp dữ liệu được viết bằng YAML, trong đó dấu hai chấm, dấu gạch, dấu ngoặc và các dấu cách ở đầu dòng đều có nghĩa riêng. Chỉ một dòng không đọc được là cả tệp chưa dùng được, nên sửa xong chỗ này thì những thông báo khác cũng có thể hết. Nếu không chắc, hãy đặt cả giá trị trong ngoặc kép thẳng, rồi so dòng này với một bản ghi đang dùng được.",
    .yamlTooDeep:
        "Không tệp nào của trang web cần nhiều cấp hay nhiều phần đến thế: thường là có nội dung bị dán nhầm chỗ, dấu ngoặc bị mở lặp đi lặp lại, hoặc các tên gọi thay cho phần khác (`&tên` và `*tên`) chồng lên nhau. Hãy quay về phiên bản dùng được gần nhất rồi làm lại thay đổi theo từng bước nhỏ.",
    .yamlTag:
        "Từ có dấu chấm than đứng trước bảo YAML đọc giá trị theo một cách đặc biệt. Hầu hết trường hợp là do lời văn mở đầu bằng dấu “!”, hoặc do chép từ tệp của chương trình khác. Khóa nào nhận giá trị gì thì chương trình đã biết, nên không bài nào cần tới nhãn.",
    .duplicateKey:
        "Một trong hai giá trị sẽ mất mà không ai hay, và mất giá trị nào thì tùy chương trình đọc tệp. Hãy chọn giá trị đúng, chuyển vào đó những gì chỉ bên kia có, rồi xóa bên kia; nếu đó vốn là hai bản ghi thì hãy cho bản ghi thứ hai một mã riêng.",
    .unknownKey:
        "Nội dung đứng sau một khóa lạ không hiện ra ở đâu cả: ngày tháng hay chức vụ có trong tệp mà trang web vẫn thiếu. Phần lớn là do gõ nhầm, hoặc do khóa lẽ ra phải nằm cao hơn hay thấp hơn một cấp. Lệnh “songngu explain” kèm tên tệp và khóa, như people.posts, cho biết chỗ ấy được ghi những gì; dữ liệu riêng cho giao diện thì đặt dưới “extra”.",
    .missingKey:
        "Thiếu khóa này thì bản ghi hay bài không hiện ra được: người phải có tên, bài phải có tên bài. Cũng có thể khóa đã có mà phía sau để trống, hoặc nằm lệch cột nên thuộc về phần khác. Hãy ghi điều đã biết; nếu thực sự chưa biết thì tạm bỏ cả bản ghi cho tới khi tìm được.",
    .wrongType:
        "Khóa nào dùng để đếm, sắp xếp hay liên kết thì chỉ nhận đúng loại giá trị của nó: “round” nhận một số, “date” nhận ngày tháng, “participants” nhận danh sách. Hãy xem cả các dấu: ngoặc vuông và các dòng có dấu gạch tạo thành danh sách, “khóa: giá trị” tạo thành các khóa, còn ngoặc kép biến một số thành lời văn.",
    .emptyText:
        "Người đọc sẽ gặp một chỗ trống ở nơi lẽ ra có tên, và liên kết tới đó không có chữ. Nếu mới có lời văn ở một ngôn ngữ thì hãy ghi ngôn ngữ ấy và bỏ ngôn ngữ kia: ngôn ngữ không ghi được tính là chưa dịch, và trang web nói rõ điều đó.",
    .malformedId:
        "Mã là tên để các tệp nhắc tới một bản ghi, và trở thành một phần của địa chỉ, nên không có chữ hoa, dấu thanh hay dấu cách. Người đọc không thấy mã: tên đầy đủ, có dấu, được ghi ở “name”. Khi trang web đã công bố thì không nên đổi mã, vì những địa chỉ mà người khác đã ghi lại sẽ không dùng được nữa.",
    .malformedDate:
        "Mọi tệp đều ghi ngày tháng theo một cách, năm đứng trước, để mỗi ngôn ngữ hiện đúng ngày ấy theo lối riêng và danh sách xếp đúng thứ tự; 3/4/2023 với người này là tháng tư, với người khác là tháng ba. Nếu chỉ biết tháng hoặc năm thì chỉ ghi đến đó, đừng tự thêm ngày.",
    .nonexistentDate:
        "Cách viết thì đúng nhưng không có ngày ấy, chẳng hạn ngày 30 tháng 2, hoặc ngày 29 tháng 2 của một năm không nhuận. Hãy tra lại ngày trong nguồn; nếu chính nguồn cũng sai thì chỉ ghi tháng và nói rõ trong phần ghi chú.",
    .datesReversed:
        "Cuộc họp, chức vụ hay mục đính chính sẽ kết thúc trước khi bắt đầu, và dòng thời gian sẽ sai. Thường là hai ngày bị đổi chỗ, hoặc ngày và tháng trong một ngày bị đảo; hãy đối chiếu cả hai với nguồn trước khi sửa.",
    .outOfRange:
        "Số thì đọc được nhưng không thể là số muốn ghi: các vòng được đếm từ 1. Nếu chưa biết số thì hãy bỏ khóa này đi; khi đó trang web không hiện số nào.",
    .unknownValue:
        "Khóa này chỉ nhận một trong vài từ cố định, dùng để đếm và lọc các bản ghi; mỗi ngôn ngữ có cách hiện riêng cho từng từ. Từ tự đặt sẽ không thuộc danh sách nào. Hãy chọn từ sát nhất, còn chi tiết thì ghi vào lời văn bên cạnh.",
    .malformedAddress:
        "Người đọc theo địa chỉ này để kiểm chứng điều trang web nêu, nên phải ghi đủ như trình duyệt hiện. Hãy chép từ thanh địa chỉ của trình duyệt. Người ngoài không mở được tệp trên máy của bạn hay trong mạng cơ quan: hãy đặt tệp ấy vào content/files/ rồi liên kết tới từ bài.",

    // Site configuration
    .languages:
        "Mỗi bài được hiện bằng ngôn ngữ của bài gốc và bằng bản dịch, xếp cạnh nhau, nên trang web có đúng hai ngôn ngữ. Ngôn ngữ đứng trước là ngôn ngữ của phần lớn bài gốc; bài nào viết bằng ngôn ngữ kia thì tự ghi “source” ở phần đầu tệp.",
    .sameLanguage:
        "Hai mã chỉ khác nhau ở chữ hoa hoặc cách viết, nên không có ngôn ngữ nào để dịch sang. Hãy ghi ngôn ngữ của bản dịch vào vị trí thứ hai. Muốn nói rõ là tiếng Anh hay tiếng Việt theo quy cách nước nào, như en-AU, thì ghi ở “locales”.",
    .malformedLanguage:
        "Trình duyệt, máy tìm kiếm và trình đọc màn hình nhận ra ngôn ngữ nhờ những mã cố định; mã sai thì trang bị đọc bằng giọng của một thứ tiếng khác. Mã chỉ ngôn ngữ, không chỉ nước: tiếng Việt là vi, tiếng Anh là en.",
    .malformedBaseURL:
        "Từ địa chỉ này, trang web tạo ra những liên kết phải ghi đầy đủ: trong bản tin, trong sơ đồ trang cho máy tìm kiếm và trong những gì người đọc chia sẻ. Nếu chưa biết trang web sẽ đặt ở đâu thì hãy bỏ khóa này; mọi phần khác vẫn chạy bình thường.",
    .unknownNavigation:
        "Trang nào cũng sẽ có một mục điều hướng không dẫn tới đâu. Trang rời được gọi bằng pages/ và tên tệp, bỏ mã ngôn ngữ và phần đuôi: content/pages/lien-he.vi.md là pages/lien-he. Hãy bỏ mục ấy, hoặc viết trang trước đã.",
    .missingSiteFile:
        "Chương trình được chạy trong một thư mục không phải của trang web, thường là cao hơn hay thấp hơn một cấp, hoặc tệp ấy đã bị đổi tên. Tệp này chứa tên và hai ngôn ngữ của trang web, nhờ đó chương trình biết trang web bắt đầu từ đâu.",
    .malformedRequirement:
        "Dòng này giúp những đồng nghiệp dùng bản cũ: họ được nhắc cài bản mới hơn, thay vì gặp những lỗi không có thật. Chỉ cần ghi “>=” và số phiên bản. Nếu không ai dùng bản cũ thì có thể bỏ dòng này.",
    .newerRequired:
        "Người phụ trách trang web đang dùng một tính năng mà bản cũ này không biết, nên dựng ra sẽ sai. Bài của bạn không có lỗi, và hạ con số trong site.yaml cũng không giải quyết được gì. Hãy nhờ người đã cài chương trình cài giúp bản mới hơn.",

    // Files
    .emptyFile:
        "Tệp mà trang web cần thì có đó nhưng không chứa gì; có thể nội dung đã mất trong lúc lưu. Nếu trước đây tệp có nội dung thì hãy lấy lại từ git hoặc từ một bản sao.",
    .strayFile:
        "Tệp nằm trong content/ nhưng không ở chỗ nào được đọc, nên người đọc không bao giờ thấy, và sau này có người sẽ thắc mắc vì sao. Nếu muốn đăng thì hãy chuyển tệp về đúng chỗ hoặc liên kết tới từ bài. Giấy tờ làm việc, bản thảo và ghi chú riêng thì nên để ngoài content/.",
    .linkOutOfSite:
        "Trong thư mục của trang web có một liên kết tượng trưng chỉ tới tệp ở nơi khác. Trên máy khác, hay ở máy của đồng nghiệp lấy trang web qua git, tệp ấy không có; hơn nữa cái nằm ở ngoài có khi không dành cho công chúng. Trước khi chép vào, hãy xem tệp ấy có được phép công bố không.",
    .danglingLink:
        "Liên kết tượng trưng này thay cho một tệp đã bị chuyển, đổi tên hoặc không được chép theo cùng thư mục. Hãy tìm xem nó thay cho tệp nào: nếu có bài liên kết tới đó thì các liên kết ấy cũng hỏng.",
    .unknownLanguage:
        "Mã ngôn ngữ trong tên tệp cho biết bài viết bằng tiếng gì, và nhờ đó biết tệp nào là bản dịch của nó. Nếu ở đó không ghi một trong hai ngôn ngữ của trang web thì bài không được đăng. Hãy đổi tên tệp chứ đừng chép thành tệp mới, kẻo tệp cũ còn nằm lại.",
    .misnamedFile:
        "Tên tệp chỉ gần giống tên của một bài hay của dữ liệu đối thoại, nên tệp lẽ ra sẽ bị bỏ qua không lời báo. Chữ hoa và chữ thường là khác nhau, và giữa các phần phải là dấu chấm. Một số hệ điều hành giấu phần đuôi: nếu tên bị thêm “.txt” thì hãy bật hiện phần đuôi rồi mới đổi tên.",
    .missingSource:
        "Bản dịch đứng một mình: không có bài nào bằng ngôn ngữ thứ nhất của trang web mà nó thuộc về. Hoặc bài gốc đã bị chuyển, đổi tên hay chưa được thêm vào, hoặc chính bài này được viết trước bằng ngôn ngữ này. Trường hợp sau thì hãy ghi điều đó ở phần đầu tệp; khi ấy ngôn ngữ kia là bản dịch.",
    .conflictingSources:
        "Hai tệp nêu khác nhau về việc tệp nào được viết trước, nên không biết khi một bên sửa thì bên nào phải theo. Hãy thống nhất với người viết bên kia. Từ đó bản dịch được gắn với bài gốc, nên cần quyết định trước khi chạy “songngu translate update”.",
    .missingFrontMatter:
        "Mỗi bài mở đầu bằng vài dòng nằm giữa hai hàng ba dấu gạch nối: tên bài, và nếu cần thì ngày, tóm tắt, chủ đề. Thiếu phần ấy thì bài không có tên trong danh sách, trong kết quả tìm kiếm và trên trình duyệt. Tên bài viết thành tiêu đề trong bài thì không được tính; hãy chuyển lên phần đầu, nếu không người đọc sẽ thấy hai lần.",
    .unclosedFrontMatter:
        "Phần đầu tệp có hàng gạch nối thứ nhất mà không có hàng thứ hai, nên không biết các khóa hết ở đâu và bài bắt đầu từ đâu, và không gì được đăng. Một số chương trình tự đổi ba dấu gạch nối thành gạch dài khi gõ: ở đây phải là ba dấu gạch nối thường.",
    .duplicateAddress:
        "Hai bài hay hai tệp sẽ được đăng vào cùng một chỗ, và bên này che mất bên kia. Nguyên nhân là hai dòng “slug” giống nhau, một địa chỉ cũ ở “aliases” mà trang khác còn dùng, hoặc trùng tên một trang do chương trình tự tạo. Hãy đổi bên mới hơn, vì chưa ai ghi lại địa chỉ của nó.",
    .malformedSlug:
        "Tên tệp hay tên thư mục trở thành địa chỉ mà mọi người gửi cho nhau, in ra và đọc lên, nên chỉ dùng chữ không dấu: trong thư hay tin nhắn, dấu cách và dấu thanh biến thành những mã dài. Tên bài mà người đọc thấy được ghi ở phần đầu tệp, vẫn giữ chữ hoa và dấu.",

    // Dialogue model
    .duplicateId:
        "Liên kết và danh sách tìm bản ghi bằng mã, nên hai bản ghi cùng mã thì không biết là nói tới bản nào. Mã cam kết dùng chung cho mọi bài: khi vòng mới tiếp nối một cam kết cũ, hãy cho nó một mã riêng, chẳng hạn thêm năm, và ghi mã cũ ở “follows”.",
    .unknownPerson:
        "Tên người không hiện ra được và cũng không liên kết được tới trang của người ấy. Hãy so mã với people.yaml: mã thường là họ tên đầy đủ, theo thứ tự quen dùng, không dấu. Nếu là người mới thì trước hết hãy thêm bản ghi ở đó, kèm chức vụ và thời gian; không dùng lại bản ghi của người trùng tên.",
    .unknownOrganization:
        "Các nước cũng được ghi như cơ quan, tổ chức: “side”, “country” và “parties” dùng chung loại mã này. Nếu là cơ quan mới thì hãy thêm bản ghi với tên ở cả hai ngôn ngữ, và ghi cơ quan cấp trên ở “parent”; cơ quan đã đổi tên có thể cần một bản ghi riêng.",
    .unknownTopic:
        "Chủ đề nối những gì các vòng khác nhau đã bàn về cùng một việc, nên một tên đứng riêng lẻ thì không có ích. Trước hết hãy tìm một chủ đề sẵn có phù hợp, kể cả chủ đề rộng hơn. Chỉ thêm chủ đề mới khi sẽ còn dùng tới.",
    .unknownMechanism:
        "Các nhóm chung, chương trình và tổ công tác có bản ghi riêng, để người đọc tìm được mọi vòng có nhắc tới chúng. Mã thường theo tên viết tắt; hãy xem có phải đang nói tới một tổ chức tiền thân hay kế tục mang tên gần giống không.",
    .unknownDocument:
        "Tuyên bố, hiệp định và kế hoạch làm căn cứ cho các bài được ghi một lần, kèm ngày và địa chỉ, rồi hiện cùng mọi bài có nhắc tới. Hãy thêm bản ghi trước khi liên kết, với tên chính thức ở từng ngôn ngữ; ngôn ngữ nào chưa có tên chính thức thì bỏ ngôn ngữ ấy.",
    .unknownSeries:
        "Chuỗi đối thoại nối các vòng của cùng một cuộc đối thoại theo thứ tự. Thiếu nó thì bài không nằm trong danh sách vòng nào, và không theo dõi được cam kết từ vòng này sang vòng khác. Mọi bài của chuỗi dùng chung một mã.",
    .unknownCommitment:
        "Cam kết được theo dõi qua các vòng bằng mã, nên mã sai làm đứt chuỗi mà người đọc cần. Hãy tìm lời cam kết trong dialogue.yaml của bài trước rồi chép mã từ đó. Nếu không bài nào có cam kết ấy thì hãy bỏ “follows” và nói rõ xuất xứ trong lời văn.",
    .unknownReport:
        "Liên kết sẽ không dẫn tới đâu. Ở đây phải ghi tên thư mục của bài, không phải tên bài hay địa chỉ; khi đã đổi tên thư mục thì phải sửa cả các liên kết tới nó, và địa chỉ cũ thì ghi vào “aliases”.",
    .circle:
        "Một cơ quan không thể là cấp trên của chính nó, một chủ đề không thể rộng hơn chính nó, một cam kết không thể tiếp nối chính nó, dù đi vòng qua bản ghi khác. Hãy lần theo các mũi tên trong thông báo để tìm bước đi ngược chiều; thường là ở đó trên và dưới bị đổi chỗ.",
    .overlappingPosts:
        "Vào ngày diễn ra đối thoại, người đọc chỉ thấy một chức vụ của mỗi người, mà ở đây có hai chức vụ cùng lúc trong một cơ quan. Nếu chức vụ trước đã thôi thì hãy ghi lúc nào, dù chỉ biết năm. Nếu đúng là kiêm nhiệm thì có thể để nguyên cảnh báo: chức vụ cần hiện thì ghi ở “post” trong chính cuộc đối thoại.",
    .duplicateRound:
        "Người đọc theo dõi một cuộc đối thoại theo số vòng, và các danh sách xếp theo số ấy. Hai vòng cùng số phần lớn là do bài được chép từ bài trước mà chưa sửa số. Nếu một vòng thật sự họp làm hai đợt thì hãy viết chung một bài, hoặc bỏ số ở một trong hai bài.",
    .laterCommitment:
        "Chuỗi cam kết đi ngược thời gian: vòng sau tiếp nối điều vòng trước đã hứa. Ở đây cam kết lại tiếp nối một điều chưa có, nên người đọc sẽ thấy thứ tự bị đảo. Phần lớn là do ghi nhầm hai mã cho nhau; nếu ngày của các vòng bị ghi sai thì hãy sửa ngày.",
    .statusDiffers:
        "Cam kết ghi một tình trạng, diễn biến lại ghi tình trạng khác, nên người đọc không biết thực tế ra sao. Khi đã có diễn biến thì mỗi thay đổi hãy ghi thành một diễn biến, kèm ngày và nguồn, và không sửa “status” của chính cam kết nữa.",
    .missingFile:
        "Trang sẽ hiện một chỗ trống thay cho hình. Phần lớn máy chủ phân biệt chữ hoa với chữ thường, dù nhiều máy tính không phân biệt: photos/A.JPG không phải là photos/a.jpg. Nếu chưa có hình thì với ảnh trong dữ liệu, hãy bỏ dòng “file”: khi đó chỉ hiện lời chú thích.",

    // Pictures
    .unsupportedPicture:
        "Trình duyệt của nhiều người đọc không hiện được định dạng này, vốn hay gặp ở điện thoại và máy quét. Hãy lưu một bản thành JPEG nếu là ảnh chụp, PNG nếu là hình vẽ, rồi ghi tên bản ấy vào bài; bản gốc nên giữ ngoài trang web.",
    .malformedPicture:
        "Hình bị ngắt giữa chừng khi sao chép, hoặc là thứ khác mang tên hình, nên có người đọc chỉ thấy một phần hoặc không thấy gì. Hãy xin lại hình từ nơi đã gửi. Nếu đã mở thử ở nhiều nơi mà đều xem được thì có thể để nguyên cảnh báo.",
    .uncleanPicture:
        "Ảnh chụp thường mang theo nơi chụp, giờ chụp và loại máy. Chương trình gỡ những thứ ấy trước khi đăng; với hình đã hỏng thì không chắc gỡ được hết, nên chưa dựng gì. Hình đã lưu lại là hình lành, và được gỡ như mọi hình khác.",
    .staleVariants:
        "Người đọc bằng điện thoại sẽ phải tải hình ở cỡ đầy đủ, vừa chậm vừa tốn, hoặc thấy một hình cũ hơn hình mà trang muốn nói. Các bản nhỏ được tạo trên máy của bạn và giữ cùng trang web, nên hãy lưu cả thư mục photos/sized/ vào git. Trong lúc chờ, hình gốc được hiện và trang không sai gì.",

    // Markdown
    .rawHTML:
        "Bài chỉ viết bằng Markdown, để dịch được, tìm được, hiện như nhau ở mọi nơi, và để không bài nào đưa được mã lệnh vào trang. HTML thường theo vào khi chép từ một trang web hay hệ thống cũ. Nếu muốn chính các dấu < và > hiện ra thì hãy đặt chúng giữa hai dấu nháy ngược.",
    .unsafeAddress:
        "Người đọc không mở được liên kết: nó thiếu phần mở đầu, dẫn tới một chỗ trên máy của bạn, hoặc thuộc loại không được đăng vì có thể chạy mã lệnh. Với tệp của trang web, hãy tính đường đi từ thư mục chứa bài: hai dấu chấm và dấu gạch chéo là lên một cấp thư mục.",
    .brokenLink:
        "Ai bấm vào liên kết sẽ gặp trang báo lỗi. Thường là bài được liên kết đã đổi tên hay chuyển chỗ, hoặc đường dẫn tính nhầm thư mục. Hãy gọi bài theo tên tệp trong content/, kèm mã ngôn ngữ: chương trình tự đổi thành địa chỉ đúng ở mọi ngôn ngữ và mọi kiểu xem. Nếu bài ấy đã bỏ hẳn thì hãy giữ chữ và bỏ liên kết.",
    .brokenAnchor:
        "Liên kết dẫn tới đúng trang nhưng tới một chỗ không có trong trang, nên người đọc rơi vào đầu trang và phải tự tìm. Tiêu đề hay được sửa lời, và khi đó chỗ liên kết cũng đổi; số của đoạn thì giữ nguyên, nên hãy dùng số cho những bài sẽ được trích dẫn.",
    .doubleAnchor:
        "Hai tiêu đề có lời giống nhau, và liên kết luôn tới tiêu đề đầu dù muốn nói tiêu đề sau. Nếu đúng là tiêu đề đầu thì có thể để nguyên cảnh báo; nếu không, hãy viết tiêu đề rõ hơn, người xem mục lục cũng dễ tìm.",
    .linkToDraft:
        "Bản nháp không có địa chỉ nào cho công chúng, mà liên kết tới đó lại để lộ là có nó. Hãy đăng cả hai cùng lúc, hoặc tạm nhắc tới mà không liên kết. Bản nháp thì được liên kết tới bản nháp khác.",
    .emptyAddress:
        "Chữ trông như liên kết nhưng không dẫn tới đâu: địa chỉ định điền sau, hoặc bị mất khi chép. Nếu chưa có địa chỉ thì chỉ viết chữ.",
    .foreignPicture:
        "Hình nằm ở trang khác có thể bị gỡ hoặc thay bất cứ lúc nào, và trang ấy biết được ai đang đọc trang của bạn. Hãy xin phép đăng, giữ một bản cùng bài và ghi nguồn trong lời chú thích; hoặc liên kết tới trang có hình ấy.",
    .emptyLink:
        "Người đọc không thấy gì để bấm vào, còn trình đọc màn hình thì đọc lên cả địa chỉ. Hãy viết chữ cho biết ở đó có gì, chẳng hạn tên trang, đừng viết “tại đây”.",
    .missingAlt:
        "Người không nhìn thấy hình, hoặc mạng quá chậm không tải được, nhờ những lời này mà biết trong hình có gì. Hãy tả điều cần cho bài, như ai đang làm gì; chỉ ghi “ảnh” thì không nói lên điều gì. Đây cũng là lời văn, và được dịch như mọi lời khác.",
    .unknownView:
        "Chỗ ấy sẽ để trống. Khung dữ liệu là bảng liệt kê làm sẵn từ dữ liệu của cuộc đối thoại, hiện bằng cả hai ngôn ngữ mà không ai phải gõ; chỉ có vài khung như vậy. Điều mà không khung nào hiện thì hãy viết thành lời, danh sách hoặc bảng.",
    .viewWithoutDialogue:
        "Ở đây không có dữ liệu để hiện. Khung dữ liệu chỉ dùng trong bài có dialogue.yaml ở cùng thư mục; ở trang rời thì hãy liên kết tới bài có dữ liệu ấy. Tên tệp phải đúng là dialogue.yaml.",
    .duplicateView:
        "Người đọc sẽ thấy cùng một bảng liệt kê hai lần, và không rõ liên kết dẫn vào bảng nào. Hãy giữ nó ở chỗ hợp nhất, còn chỗ kia thì nhắc bằng lời.",
    .viewInText:
        "Khung dữ liệu trở thành cả một danh sách hay bảng, nên không thể nằm giữa câu, trong danh sách hay cạnh chữ khác. Nó cũng không nhận chữ riêng: lời dẫn thì viết thành một đoạn hay một tiêu đề ở trên.",
    .doubtfulMarkdown:
        "Các dấu vẫn đọc được, nhưng chắc không phải theo ý người viết: người đọc sẽ thấy dấu thăng, dấu sao hay dấu ngoặc thay cho tiêu đề, chữ nhấn mạnh hay liên kết, hoặc mất hẳn một ô hay một chú thích. Hãy viết như thông báo gợi ý. Nếu muốn chính các dấu ấy hiện ra thì hãy ghi lý do ở trên đoạn: `<!-- ignore doubtful-markdown: lý do -->`.",
    .foreignEncoding:
        "Trước khi có Unicode, chữ Việt được gõ bằng những phông chữ vẽ chữ cái vào chỗ của ký hiệu khác; thiếu phông chữ ấy, người đọc chỉ thấy ký hiệu, còn phần tìm kiếm và trình đọc màn hình không nhận ra từ nào. Chương trình không tự chuyển, vì tên riêng và con số cần được đối chiếu với bản gốc. Nếu cố ý nêu các ký hiệu ấy thì hãy ghi lý do: `<!-- ignore spelling: lý do -->`.",
    .lostMarks:
        "Viết không dấu thì một chữ có thể là nhiều từ khác nhau, người đọc phải đoán, còn trình đọc màn hình đọc sai. Đoạn này được gõ khi chưa bật bộ gõ, nên các phím dấu còn nằm lại dưới dạng chữ cái hay chữ số, hoặc mất dấu khi qua thư điện tử hay chương trình cũ: hãy lấy lại từ bản gốc, đừng đoán. Nếu cố ý viết như vậy, chẳng hạn một địa chỉ, thì hãy ghi lý do: `<!-- ignore spelling: lý do -->`.",
    .foreignLetter:
        "Chữ cái này nhìn thì đúng nhưng là chữ khác, chẳng hạn chữ Ð của tiếng Iceland, thường do phông chữ cũ hay phần mềm nhận dạng chữ đưa vào. Người đọc tìm từ ấy sẽ không thấy, và trong danh sách nó bị xếp sai chỗ. Nếu từ ấy đúng là có chữ cái đó thì hãy nêu lý do: `<!-- ignore spelling: lý do -->`.",
    .markOrder:
        "Chữ cái, dấu mũ và dấu thanh được ghi nối nhau theo một thứ tự không bộ gõ nào tạo ra, phần lớn do chuyển mã hoặc do chép từ tệp PDF. Trên nhiều màn hình, các dấu đứng lệch sang bên hoặc mất hẳn. Hãy gõ lại từ ấy; nếu có nhiều từ như vậy thì hãy chuyển mã lại cả bài từ bản gốc.",
    .mixedTones:
        "Cả hai cách đặt dấu thanh đều được dùng, như hòa và “hoà”, và chọn cách nào cũng được; nhưng một bài dùng lẫn cả hai thì trông thiếu cẩn thận, và với chương trình so chữ thì đó là hai từ khác nhau. Hãy theo cách của phần lớn các từ trong bài. Nếu lời trích hay tên riêng vốn viết như vậy thì hãy để nguyên và nêu lý do: `<!-- ignore spelling: lý do -->`.",
    .tooDeep:
        "Danh sách hay lời trích lồng nhau sâu hơn mức trang nào cũng hiện được. Hầu hết là do dán nhầm một hàng dấu “>” hay dấu cách, chẳng hạn từ một chuỗi thư điện tử dài. Hãy chỉ giữ hai, ba cấp.",
    .tooLong:
        "Không ai viết bài dài đến thế: nhiều khả năng một hình hay tệp khác mang tên của bài, hoặc bị dán vào bài. Nếu đúng là lời văn thì hãy chia thành nhiều bài hay nhiều trang; bảng số liệu thì để trong content/files/ cho người đọc tải về.",

    // Translation
    .malformedComment:
        "Lời ghi ở trên mỗi đoạn dịch chứa nguyên văn bài gốc và dấu của nó, nhờ đó chương trình biết đoạn nào được dịch và bài gốc đã đổi hay chưa. Dòng đầu và dòng cuối do chương trình viết, không phải để sửa tay. Nếu đã hỏng thì hãy lấy lại các dòng ấy từ git, nơi giữ mọi phiên bản trước của tệp, hoặc viết lại theo dạng của những lời ghi xung quanh.",
    .unopenedComment:
        "Dòng đầu của lời ghi đã bị xóa, có thể do xóa đoạn ở trên mà lỡ tay, nên nguyên văn bài gốc sẽ bị đăng lẫn vào bản dịch. Hãy đặt lại dòng ấy đúng như thông báo đã nêu; số trong đó là tên của đoạn, được dùng trong liên kết và trích dẫn.",
    .wordsInComment:
        "Những gì nằm giữa các dấu của lời ghi chỉ dành cho người dịch. Bản dịch gõ vào đó trông như đã xong mà trên trang web vẫn thiếu. Hãy cắt ra và đặt xuống dưới dòng `-->`; trong lúc chờ không mất chữ nào, vì chương trình giữ lại. Ghi chú cho đồng nghiệp thì viết thành lời ghi riêng: `<!-- ghi chú -->`.",
    .malformedTie:
        "Tệp content/translation.yaml ghi nhớ tên gọi, chức vụ và lời chú thích đã được dịch từ lời nào; tệp này do chương trình viết. Dòng bị sửa tay hay hỏng khi gộp thì không cho biết gì. Hãy xóa dòng ấy rồi chạy “songngu translate update”: bản dịch nằm ở chỗ khác nên vẫn còn nguyên.",
    .duplicateSegment:
        "Mỗi đoạn có một số riêng mà liên kết và trích dẫn dựa vào. Hai đoạn trùng số là do chép lời ghi để làm đoạn mới, hoặc do gộp hai nhánh. Hãy chạy “songngu translate update”: đoạn đứng sau được cấp số mới và có thông báo; đừng tự chọn số, vì số ấy có thể từng thuộc về một đoạn khác.",
    .commentInSource:
        "Bài gốc chỉ có lời văn, không có lời ghi như vậy: chúng bị chép từ bản dịch sang, hoặc hai tệp bị nhầm với nhau. Hãy xóa chúng khỏi tệp này; bản dịch vẫn giữ lời ghi của nó. Lời văn thì để nguyên.",
    .untiedText:
        "Trên phần chữ này không có lời ghi nào, nên không biết nó dịch đoạn nào: trên trang, nó không nằm cạnh đoạn nào của bài gốc, còn đoạn mà nó dịch thì bị tính là chưa dịch. Nếu đó là bản dịch thì hãy chuyển xuống dưới lời ghi tương ứng; nếu là phần người dịch tự thêm thì bài gốc cũng cần có, hoặc hãy viết thành ghi chú cho đồng nghiệp: `<!-- ghi chú -->`.",
    .staleTranslation:
        "Bài gốc đã được sửa, hoặc bản dịch được đưa từ nơi khác vào, mà lời ghi trong tệp này chưa thể hiện. Trang web vẫn được dựng, theo những gì đã biết được. Sau khi cập nhật, mỗi đoạn có bài gốc đã đổi sẽ nêu cả lời cũ và lời mới, để người dịch biết phải làm gì; không chữ nào do người viết bị thay đổi.",

    // Consistency of a translation with its source
    .numbersDiffer:
        "Con số sai là lỗi mà người đọc bản dịch khó nhận ra nhất và nhớ lâu nhất. Lưu ý dấu chấm và dấu phẩy đổi vai giữa hai ngôn ngữ: 1.500 trong tiếng Việt là 1,500 trong tiếng Anh. Nếu bản dịch phải viết khác, chẳng hạn vì bài gốc in nhầm, thì hãy ghi `<!-- ignore numbers: lý do -->` dưới lời ghi của đoạn; trong YAML là `# ignore numbers: lý do`.",
    .datesDiffer:
        "Ngày và tháng rất dễ bị đảo giữa hai ngôn ngữ, mà một sự kiện ghi sai ngày thì khó đính chính khi đã có người trích dẫn. Hãy đối chiếu với chính tài liệu, không chỉ với lời của bài gốc. Nếu bản dịch có lý do viết khác, như “ngày hôm sau”, thì hãy ghi: `<!-- ignore dates: lý do -->`; trong YAML là `# ignore dates: lý do`.",
    .linksDiffer:
        "Người đọc bản dịch sẽ thiếu một nguồn, hoặc bị dẫn tới nguồn khác. Liên kết nào có trong bài gốc thì bản dịch cũng cần có, chữ thì dịch, địa chỉ giữ nguyên; nếu trang ấy có bản bằng ngôn ngữ của bản dịch thì có thể dùng địa chỉ của bản đó. Nếu cố ý bỏ một liên kết thì hãy nêu lý do: `<!-- ignore links: lý do -->`; trong YAML là `# ignore links: lý do`.",
    .imagesDiffer:
        "Hình hay biểu đồ chỉ có ở một ngôn ngữ khiến người đọc ngôn ngữ kia bị thiệt. Hãy đưa cùng hình ấy vào, với lời chú thích đã dịch. Nếu đã có hình riêng mang chữ của bản dịch, hoặc hình không có nghĩa ở đó, thì hãy nói rõ: `<!-- ignore images: lý do -->`.",
    .footnotesDiffer:
        "Chú thích mang nguồn và những điều bảo lưu; thiếu dấu của nó thì người đọc bản dịch mất chú thích ấy. Hãy đặt dấu của mỗi chú thích vào chỗ bản dịch nói cùng điều đó. Nếu chú thích chỉ giảng một từ cho người đọc bài gốc thì có thể bỏ và nêu lý do: `<!-- ignore footnotes: lý do -->`.",
    .namesDiffer:
        "Bài gốc nêu tên một người, một cơ quan hay một văn bản mà trong bản dịch không thấy, hoặc lại là tên khác. Có thể do nhầm, hoặc do cách viết mà dữ liệu chưa biết: khi đó hãy thêm vào “aliases” của bản ghi, phần tìm kiếm cũng nhờ đó mà tìm được. Nếu ngôn ngữ của bản dịch quen viết “ông ấy”, “bộ này” thì hãy nêu lý do: `<!-- ignore names: lý do -->`; trong YAML là `# ignore names: lý do`.",
    .forbiddenTerm:
        "Bảng thuật ngữ ghi những cách gọi đã thống nhất, và cách dịch này đã bị loại, thường vì đó là tên của một cấp bậc hay cơ quan khác. Hãy dùng từ đã thống nhất. Nếu lời trích hay tên chính thức vốn dùng từ kia thì hãy giữ và nêu lý do: `<!-- ignore terms: lý do -->`; trong YAML là `# ignore terms: lý do`. Nếu chính bảng thuật ngữ sai thì hãy sửa ở đó.",
    .untranslated:
        "Lời của bài gốc còn nằm ở chỗ của bản dịch, nên đoạn này được tính là đã dịch mà người đọc lại gặp ngôn ngữ kia. Để trống còn hơn: khi đó trang web nói rõ là chưa có bản dịch. Tên riêng, công thức hay lời trích giữ nguyên thì hãy nêu lý do: `<!-- ignore untranslated: lý do -->`; trong YAML là `# ignore untranslated: lý do`.",
    .wrongLanguage:
        "Đoạn này có vẻ viết bằng ngôn ngữ của bài gốc: dán nhầm tệp, hoặc mới dịch dở. Trình đọc màn hình sẽ đọc bằng giọng của thứ tiếng khác, và phần tìm kiếm không tìm ra. Lời trích bằng tiếng nước ngoài thì đánh dấu như `[chữ](lang:fr)`; nếu cố ý để cả đoạn như vậy thì hãy nêu lý do: `<!-- ignore language: lý do -->`; trong YAML là `# ignore language: lý do`.",
    .headingsDiffer:
        "Tiêu đề làm nên mục lục và giúp người đọc chuyển nhanh trong trang, nên hai ngôn ngữ cần cùng số tiêu đề, cùng bậc. Hãy dùng đúng số dấu thăng của bài gốc. Nếu một ngôn ngữ cần thêm hay bớt tiêu đề thì hãy nêu lý do: `<!-- ignore headings: lý do -->`.",
    .listsDiffer:
        "Các mục được xếp cạnh nhau từng mục một; số mục khác nhau nghĩa là một ý bị bỏ sót, gộp vào mục bên cạnh hoặc tách ra. Người đọc đối chiếu danh sách theo từng mục, nhất là danh sách cam kết. Nếu ngôn ngữ của bản dịch không tách được thì hãy nêu lý do: `<!-- ignore lists: lý do -->`.",
    .tablesDiffer:
        "Các hàng được xếp cạnh nhau, nên thiếu một hàng là mọi hàng sau đó lệch với bên kia. Hãy soát bảng đến hết, từng ô một. Nếu một cột không có nghĩa ở ngôn ngữ kia, như cột chữ viết tắt, thì hãy nêu lý do: `<!-- ignore tables: lý do -->`.",
    .quotationsDiffer:
        "Lời trích cho người đọc biết đó là lời của chính người nói. Ở bản dịch, lời ấy nay trông như lời của bài, hoặc ngược lại, và điều đó có thể rất hệ trọng. Nếu đúng là nên thuật lại gián tiếp thì hãy nêu lý do: `<!-- ignore quotations: lý do -->`.",
    .emphasisDiffers:
        "Bài gốc nhấn mạnh những chữ có sức nặng hơn, như tên một quyết định hay một từ cần hiểu đúng từng chữ. Hãy tìm những chữ mang nghĩa ấy, dù chúng nằm ở chỗ khác trong câu. Nếu trật tự câu hay dấu ngoặc kép đã nói đủ thì cứ để: `<!-- ignore emphasis: lý do -->`.",
    .translationsDiffer:
        "Cùng một lời của bài gốc được dịch theo hai cách, khiến người đọc tưởng là hai việc khác nhau. Hãy thống nhất một cách, và đưa vào bảng thuật ngữ nếu còn gặp lại. Nếu hai chỗ đúng là cần hai cách dịch thì hãy nêu lý do ở chỗ này: `<!-- ignore variants: lý do -->`; trong YAML là `# ignore variants: lý do`.",
    .malformedIgnore:
        "Lời ghi tắt một phép kiểm tra phải có tên phép kiểm tra và lý do, để người rà soát một năm sau hiểu vì sao chỗ này khác mà không phải hỏi. Tên phép kiểm tra viết sai thì không tắt được gì. Nhiều phép kiểm tra có thể dùng chung một lời ghi: `ignore numbers, dates: lý do`.",
    .unusedIgnore:
        "Chỗ khác nhau từng được bỏ qua ở đây nay không còn, vì bài gốc hoặc bản dịch đã được sửa. Nếu để lại, sau này lời ghi sẽ che mất một lỗi thật. Nếu nó nằm nhầm trên một đoạn khác thì hãy chuyển về đúng chỗ.",

    // Themes
    .unknownTheme:
        "Giao diện quyết định mọi trang trông ra sao, nên thiếu nó thì không dựng được gì. Phần lớn là tên bị viết sai, hoặc thư mục không được chép theo trang web. Nếu bỏ dòng “theme” thì trang web dùng giao diện đi kèm chương trình.",
    .templateSyntax:
        "Mẫu là khuôn của một trang, trong đó các tên giữa hai cặp ngoặc nhọn được điền nội dung. Có chỗ ngoặc không khớp, nên mọi trang dựng từ mẫu này sẽ sai. Việc này thuộc người phụ trách giao diện, không phải người viết bài; trước hết hãy xem lần sửa gần nhất của tệp.",
    .unknownName:
        "Mẫu hỏi tới một thứ không có ở chỗ đó, nên trang sẽ bị trống. Có thể tên viết sai, hoặc thuộc phần khác của trang: trong một danh sách chỉ dùng được tên của các mục và của phần bao quanh nó.",
    .unknownPartial:
        "Một mẫu gọi mẫu khác bằng `{{>tên}}`, mà cả giao diện này lẫn giao diện đi kèm chương trình đều không có mẫu ấy. Hãy xem lại cách viết, và xem tệp có nằm trong templates/ với đuôi .mustache không.",
    .missingTemplate:
        "Một loại trang không dựng được vì thiếu mẫu. Phần nào giao diện của trang web không có thì được lấy từ giao diện đi kèm chương trình, nên lỗi này nghĩa là chương trình được cài không đủ. Hãy cài lại; bài của bạn không có lỗi.",
    .missingString:
        "Mẫu hỏi tới những từ ngữ, như chữ trên nút hay tiêu đề, mà không tệp từ ngữ nào có, nên người đọc không thấy gì ở đó. Hãy sửa tên trong mẫu, hoặc thêm từ ngữ vào tệp của cả hai ngôn ngữ, để không ngôn ngữ nào phải dùng từ của ngôn ngữ kia.",
    .missingStrings:
        "Nút bấm, mục điều hướng và tiêu đề của các trang bằng ngôn ngữ này phải hiện bằng ngôn ngữ khác, trông dở dang và gây khó cho người chỉ biết tiếng của mình. Hãy chép tệp của một ngôn ngữ đã có, đặt tên như thông báo nêu, rồi dịch các từ trong ngoặc kép. Bài và dữ liệu không bị ảnh hưởng.",
    .unknownString:
        "Không mẫu nào dùng những từ này, nên có sửa cũng không thay đổi gì trên trang web. Thường là khóa viết sai, và từ muốn sửa vẫn hiện như cũ; hoặc chương trình mới không cần tới nữa, khi đó có thể xóa dòng này.",
    .unknownTemplate:
        "Tệp này không bao giờ được dùng, nên những gì sửa trong đó không hiện ở trang nào. Nếu muốn thay một mẫu có sẵn thì hãy đặt đúng tên mẫu ấy; nếu là mảnh để mẫu khác dùng thì phải có một mẫu gọi tới nó.",
    .malformedRule:
        "Một số từ ngữ của giao diện không phải là lời mà là quy tắc: ngày tháng viết thế nào, danh sách người xếp theo tên nào, chữ nào không được tách dòng. Quy tắc sai sẽ hiện ra ở mọi trang. Hãy so với cùng khóa ấy trong tệp của ngôn ngữ khác, ở giao diện đi kèm chương trình.",

    // Output
    .foreignFile:
        "Có người tự tay đặt tệp vào thư mục kết quả, đúng chỗ của một trang hay một tệp do chương trình viết. Những gì sửa ở đó sẽ mất ở lần dựng sau. Hãy sửa bài hay giao diện mà tệp ấy được dựng ra.",
    .staleOutput:
        "Thư mục kết quả và nội dung không còn khớp nhau: bài đã sửa mà chưa dựng lại, hoặc có tệp bị sửa ngay trong thư mục kết quả. Hãy dựng lại trang web và lưu kết quả vào git cùng với thay đổi, để người đọc thấy đúng những gì có trong content/.",
]
