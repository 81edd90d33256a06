// Turns what the argument parser says, which knows English alone, into the words of the program's language.

import ArgumentParser
import Diagnostics
import FoundationEssentials
import Glibc

/// What the argument parser says by itself (swift-argument-parser 1.8, HelpGenerator, UsageGenerator and MessageInfo), its rarest words left out:
/// those come up only where a command is declared wrongly, or not at all here.
enum ParserText: Worded {
    // The page of help
    case overview(text: String)
    case usage(command: String)
    case arguments, options, subcommands
    case subcommand, defaultCommand
    case version, help
    /// What a value may be, and what it is where it is left out; either may be missing.
    case values(values: String, standard: String)
    case helpOfSubcommand(command: String)

    // What follows an error
    case error(message: String)
    case option(text: String)
    case shortUsage(command: String)
    case more(command: String)

    // Errors
    case unknownOption(option: String, near: String)
    case missingValue(option: String)
    case unknownOrWithoutValue(options: String, option: String)
    case noValueTaken(option: String, value: String)
    case unexpected(count: Int, arguments: String)
    case missingArgument(argument: String)
    case wrongValue(value: String, option: String, values: [String], reason: String)
    case invalidOption(option: String)
    case unknownShell(shell: String, shells: String)
}

extension Songngu {
    /// Runs the command, or says why not, and ends with what the argument parser would end with.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            let status = exitCode(for: error)
            // Wrapped to no width: lines are put together anew when their words are others.
            let text = fullMessage(for: error, columns: 100_000)
            if status == .success {
                print(text.hasPrefix("OVERVIEW: ") ? helpPage(text, columns: terminalColumns()) : text)
            } else if !text.isEmpty {
                printError(errorMessage(text, message: message(for: error)))
            }
            Glibc.exit(status.rawValue)
        }
    }
}

/// Where the parser wraps, too: what COLUMNS says, else the terminal, else 80.
private func terminalColumns() -> Int {
    if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
}

private func say(_ text: ParserText) -> String { speech.text(text) }

/// The parser's name for the place of a command below one.
private func withSubcommand(_ usage: Substring) -> String { String(usage).replacing("<subcommand>", with: say(.subcommand)) }

/// A page of help, wrapped.
private func helpPage(_ page: String, columns: Int) -> String {
    page.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        if let text = line.wholeMatch(of: /OVERVIEW: (.*)/)?.1 { return wrapped(say(.overview(text: String(text))), columns) }
        if let usage = line.wholeMatch(of: /USAGE: (.*)/)?.1 { return say(.usage(command: withSubcommand(usage))) }
        if let command = line.wholeMatch(of: /\ {2}See '(.*) <subcommand>' for detailed help\./)?.1 {
            return "  " + wrapped(say(.helpOfSubcommand(command: "\(command) \(say(.subcommand))")), columns - 2).replacing("\n", with: "\n  ")
        }
        switch line {
        case "ARGUMENTS:": return say(.arguments)
        case "OPTIONS:": return say(.options)
        case "SUBCOMMANDS:": return say(.subcommands)
        default: return line.hasPrefix("  ") ? row(line, columns) : wrapped(String(line), columns)
        }
    }.joined(separator: "\n")
}

/// A line of a list: what is explained, and from the parser's column on what it is for; a long name stands on a line above.
private func row(_ line: Substring, _ columns: Int) -> String {
    let column = 26
    let isNameAlone = line.count < column || line.dropFirst(column - 1).first != " "
    let name = (isNameAlone ? line : line.prefix(column)).replacing(/\ \(default\) *$/, with: " " + say(.defaultCommand))
    guard !isNameAlone else { return String(name) }
    var text = String(line.dropFirst(column))
    switch text {
    case "Show the version.": text = say(.version)
    case "Show help information.": text = say(.help)
    default:
        text.replace(/\((?:values: ([^;()]+)(?:; )?)?(?:default: (.*))?\)$/) { say(.values(values: String($0.1 ?? ""), standard: String($0.2 ?? ""))) }
    }
    let indent = String(repeating: " ", count: column)
    return name + String(repeating: " ", count: max(0, column - name.count)) + wrapped(text, columns - column).replacing("\n", with: "\n" + indent)
}

private func wrapped(_ text: String, _ columns: Int) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
        let line = lines[lines.count - 1]
        if line.isEmpty { lines[lines.count - 1] = String(word) } else if line.count + 1 + word.count <= columns {
            lines[lines.count - 1] = "\(line) \(word)"
        } else {
            lines.append(String(word))
        }
    }
    return lines.joined(separator: "\n")
}

/// An error, and how the command is used.
///
/// - Parameters:
///   - text: all that the parser says.
///   - message: what it says of the error, the first part of `text`.
private func errorMessage(_ text: String, message: String) -> String {
    let error = "Error: \(message)"
    guard text.hasPrefix(error) else { return text }
    let rest = text.dropFirst(error.count).split(separator: "\n", omittingEmptySubsequences: false).dropFirst().map { line in
        if let option = line.wholeMatch(of: /Help:  (.*)/)?.1 { return say(.option(text: String(option))) }
        if let usage = line.wholeMatch(of: /Usage: (.*)/)?.1 { return say(.shortUsage(command: withSubcommand(usage))) }
        if let command = line.wholeMatch(of: /\ {2}See '(.*)' for more information\./)?.1 { return "  " + say(.more(command: String(command))) }
        return String(line)
    }
    return ([say(.error(message: parserText(message).map(say) ?? message))] + rest).joined(separator: "\n")
}

/// What a message of the parser says; nil: it is none that is known, or the program's own.
private func parserText(_ message: String) -> ParserText? {
    if let found = message.wholeMatch(of: /Unknown option '([^\n]*)'\n +or: Missing value for '([^\n]*)' in '[^\n]*'/) {
        return .unknownOrWithoutValue(options: String(found.1.prefix { $0 != "'" }), option: String(found.2))
    }
    if let found = message.wholeMatch(of: /Unknown option '(.*?)'(?:\. Did you mean '(.*)'\?)?/) {
        return .unknownOption(option: String(found.1), near: String(found.2 ?? ""))
    }
    if let found = message.wholeMatch(of: /Missing value for '(.*)'/) { return .missingValue(option: String(found.1)) }
    if let found = message.wholeMatch(of: /The option '(.*)' does not take any value, but '(.*)' was specified\./) {
        return .noValueTaken(option: String(found.1), value: String(found.2))
    }
    if let found = message.wholeMatch(of: /Unexpected argument '(.*)'/.dotMatchesNewlines()) { return .unexpected(count: 1, arguments: String(found.1)) }
    if let found = message.wholeMatch(of: /(\d+) unexpected arguments: '(.*)'/.dotMatchesNewlines()) {
        return .unexpected(count: Int(found.1) ?? 0, arguments: String(found.2).replacing("', '", with: ", "))
    }
    if let found = message.wholeMatch(of: /Missing expected argument '(.*)'/) { return .missingArgument(argument: String(found.1)) }
    if let found = message.wholeMatch(of: /The value '(.*)' is invalid for '(.*?)'(?:\. Please provide one of (.*)\.|: (.*))?/.dotMatchesNewlines()) {
        let values = (found.3 ?? "").matches(of: /'([^']*)'/).map { String($0.1) }
        return .wrongValue(value: String(found.1), option: String(found.2), values: values, reason: String(found.4 ?? ""))
    }
    if let found = message.wholeMatch(of: /Invalid option: (.*)/) { return .invalidOption(option: String(found.1)) }
    if let found = message.wholeMatch(of: /Can't generate completion scripts for '(.*)'\.\n.*\n *(.*)/) {
        return .unknownShell(shell: String(found.1), shells: String(found.2))
    }
    return nil
}
