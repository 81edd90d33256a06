// Tests that the program speaks the language that it is asked for, as a shell runs it.

import Foundation
import Testing

/// - Parameter environment: of the variables that name a locale; there are no others.
private func run(_ arguments: [String], _ environment: [String: String], in folder: String) throws -> (status: Int32, output: String, errors: String) {
    let process = Process()
    process.executableURL = Bundle.main.executableURL!.deletingLastPathComponent().appending(path: "songngu")
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    let others = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("LC_") && $0.key != "LANG" && $0.key != "COLUMNS" }
    process.environment = others.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }.merging(environment) { $1 }
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let messages = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text, messages)
}

private let vietnamese = ["LANG": "vi_VN.UTF-8"]

/// Words that are in most English sentences, and in no Vietnamese one.
private func englishWords(_ text: String) -> [String] {
    text.matches(of: /\b(?i:the|is|are|not|of|with|and|that|this|for|it|error|warning|usage|help|values|default|argument|option|show|missing|unknown|unexpected)\b/)
        .map { String($0.0) }
}

@Suite struct LanguageTests {
    /// A site with one error and one warning.
    private func faultySite() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("content/site.yaml", "title: T\nlanguages: [vi, en]\n")
        try folder.write("content/reports/r/report.vi.md", "---\ntitle: T\ntopics: [biển]\n---\nLời.\n")
        try folder.write("content/stray.txt", "x")
        return folder
    }

    @Test(arguments: [(["--lang", "vi"], ["LC_ALL": "C"]), ([], vietnamese), (["--lang=vi"], [:]), ([], ["LC_MESSAGES": "vi_VN", "LANG": "C"])])
    func faultsAreToldInVietnamese(arguments: [String], environment: [String: String]) throws {
        let folder = try faultySite()
        let checked = try run(["check"] + arguments, environment, in: folder.path)
        #expect(checked.status == 1 && checked.output == "")
        let lines = checked.errors.split(separator: "\n")
        #expect(
            lines.contains { $0.hasPrefix("content/reports/r/report.vi.md:3:10: lỗi: ") && $0.hasSuffix("]") }, "\(checked.errors)")
        #expect(lines.contains("content/stray.txt:1:1: cảnh báo: tệp này không được dùng vào việc gì [stray-file]"))
        #expect(lines.contains { $0.hasPrefix("  gợi ý: bài là thư mục trong content/reports, ") })
        #expect(lines.last == "1 lỗi, 1 cảnh báo.")
        #expect(try run(["build"] + arguments, environment, in: folder.path).errors.hasSuffix("\nChưa dựng trang web: có 1 lỗi.\n"))
    }

    @Test(arguments: [["LC_ALL": "C", "LANG": "vi_VN.UTF-8"], ["LANG": "POSIX"], ["LANG": "fr_FR.UTF-8"], [:], ["LC_ALL": "en_AU.UTF-8", "LANG": "vi_VN.UTF-8"]])
    func elseInEnglish(environment: [String: String]) throws {
        let folder = try faultySite()
        #expect(try run(["check"], environment, in: folder.path).errors.hasSuffix("\n1 error, 1 warning.\n"))
        #expect(try run(["check", "--lang", "vi"], environment, in: folder.path).errors.hasSuffix("\n1 lỗi, 1 cảnh báo.\n"))
    }

    @Test func aSiteIsStartedAndBuilt() throws {
        let folder = try TemporaryFolder()
        #expect(
            try run(["init", "site"], vietnamese, in: folder.path).errors
                == "Đã tạo một trang web trong “site”. Dựng trang web bằng lệnh: songngu build --site site\n")
        #expect(
            try run(["init", "site"], vietnamese, in: folder.path).errors
                == "songngu: site không trống. Trang web mới phải được tạo trong một thư mục mới hoặc thư mục trống.\n")
        #expect(try run(["build", "--site", "site"], vietnamese, in: folder.path).errors.contains(/^site\/Site: đã ghi \d+ tệp, giữ nguyên 0 tệp, xóa 0 tệp\.\n$/))
        let status = try run(["translate", "status", "--site", "site"], vietnamese, in: folder.path)
        #expect(status.output.contains(/^ +chưa dịch +đã cũ +đã dịch +đã rà soát\n/) && status.output.contains("tổng cộng"))
    }

    /// The message of a wrong command line, to the end of its first line.
    @Test(arguments: [
        (["build", "--nowhere"], "Lỗi: không có tùy chọn “--nowhere”"),
        (["build", "--draft"], "Lỗi: không có tùy chọn “--draft”. Có phải ý bạn là “--drafts”?"),
        (["build", "-z"], "Lỗi: không có tùy chọn “-z”"),
        (["build", "--output"], "Lỗi: thiếu giá trị cho “--output <output>”"),
        (["build", "--quiet=yes"], "Lỗi: tùy chọn “--quiet” không nhận giá trị, nhưng lệnh có ghi “yes”."),
        (["bogus"], "Lỗi: thừa 1 tham số: bogus"),
        (["build", "one", "two"], "Lỗi: thừa 2 tham số: one, two"),
        (["new", "report"], "Lỗi: thiếu “<slug>”"),
        (["translate", "export"], "Lỗi: thiếu “--format <format>”"),
        (["check", "--format", "xml"], "Lỗi: “--format <format>” không nhận giá trị “xml”. Các giá trị dùng được: text, json, github"),
        (["translate", "align", "a", "b", "--format", "xml"], "Lỗi: “--format <format>” không nhận giá trị “xml”. Các giá trị dùng được: json"),
        (["serve", "--port", "x"], "Lỗi: “--port <port>” không nhận giá trị “x”"),
        (["build", "--lang", "fr"], "Lỗi: “--lang <lang>” không nhận giá trị “fr”: không có thông báo bằng “fr”. Các ngôn ngữ có sẵn: en, vi"),
        (["build", "--jobs", "0"], "Lỗi: --jobs cần một số từ 1 trở lên."),
        (["translate", "export", "--format", "po", "-ox"], "Lỗi: không có tùy chọn “-ox”, hoặc trong đó thiếu giá trị cho “-o <output>”"),
        (["--generate-completion-script", "dos"], "Lỗi: không có phần tự điền lệnh cho “dos”. Các shell có sẵn: zsh bash fish"),
    ])
    func wrongUsageIsToldInVietnamese(arguments: [String], message: String) throws {
        let folder = try TemporaryFolder()
        let told = try run(arguments, vietnamese, in: folder.path)
        #expect(told.status == 64 && told.output == "")
        #expect(told.errors.hasPrefix(message + "\n"), "\(told.errors)")
        #expect(told.errors.contains("\nCách dùng: songngu ") && told.errors.hasSuffix("” để biết rõ hơn.\n"), "\(told.errors)")
        #expect(englishWords(told.errors.replacing(/--[a-z-]+/, with: "")) == [])
    }

    @Test(arguments: [
        [], ["build"], ["serve"], ["check"], ["new"], ["new", "report"], ["new", "page"], ["init"], ["translate"], ["translate", "update"],
        ["translate", "status"], ["translate", "align"], ["translate", "export"], ["translate", "import"], ["pictures"], ["schema"], ["explain"],
    ])
    func helpIsInVietnameseAndFitsItsWidth(command: [String]) throws {
        let folder = try TemporaryFolder()
        for (width, isAsked) in [(80, true), (60, false)] {
            let help = try run(isAsked ? command + ["--help"] : ["help"] + command, vietnamese.merging(["COLUMNS": "\(width)"]) { $1 }, in: folder.path)
            #expect(help.status == 0 && help.errors == "")
            #expect(help.output.hasPrefix("GIỚI THIỆU: ") && help.output.contains("\nCÁCH DÙNG: songngu") && help.output.contains("\nTÙY CHỌN:\n"))
            // Names of commands and options, in the first columns and in what is typed, are the same in every language.
            let words = help.output.split(separator: "\n").map { $0.hasPrefix("  ") ? String($0.dropFirst(26)) : String($0) }
                .filter { !$0.hasPrefix("CÁCH DÙNG: ") }.joined(separator: "\n")
            #expect(englishWords(words.replacing(/--[a-z-]+/, with: "")) == [], "\(words)")
            #expect(help.output.split(separator: "\n").allSatisfy { $0.count <= width || $0.hasPrefix("CÁCH DÙNG: ") }, "\(help.output)")
            let english = try run(command + ["--help"], ["COLUMNS": "\(width)"], in: folder.path).output
            #expect(english.hasPrefix("OVERVIEW: ") && english.contains("\nUSAGE: songngu") && english.contains("Show help information."))
            #expect(names(english) == names(help.output))
        }
    }

    /// What a page of help explains: what begins in the third column.
    private func names(_ help: String) -> [Substring] {
        // Below the lists stands a sentence, which may go on in a second line.
        help.split(separator: /\n\ {2}(?:See '|Xem “)/)[0].matches(of: /(?m)^\ {2}((?:-|<|[a-z]).{0,23})/).map { $0.1.prefix { $0 != "(" }.split(separator: "  ", maxSplits: 1)[0] }
    }

    @Test func versionAndCompletionsAreTheSameInEveryLanguage() throws {
        let folder = try TemporaryFolder()
        let version = try run(["--version"], vietnamese, in: folder.path)
        #expect(version.status == 0 && version.output.wholeMatch(of: /songngu \d+\.\d+\.\d+ \(libcmark \d+\.\d+\.\d+\)\n/) != nil)
        let script = try run(["--generate-completion-script", "bash"], vietnamese, in: folder.path)
        #expect(script.status == 0 && script.output.hasPrefix("#!/bin/bash\n"))
    }
}
