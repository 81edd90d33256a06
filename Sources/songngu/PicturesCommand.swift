// Runs `songngu pictures`: has libvips make variants of photographs.

import ArgumentParser
import Building
import UnicodeText

struct PicturesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pictures", abstract: words(.pictures),
        discussion: words(.picturesNeed))

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run {
            let result = try sizePictures(common.tree, root: common.site, resize: resize) { common.say(.made(path: common.shown($0))) }
            for path in result.removed { common.say(.removed(path: common.shown(path))) }
            let diagnostics = locate(result.diagnostics, common.tree, builtIn: builtInTheme, strict: false)
            common.show(diagnostics)
            common.say(.sized(made: result.made.count, same: result.unchanged, removed: result.removed.count))
            if !diagnostics.isEmpty { throw ExitCode(1) }
        }
    }

    /// Upright, in sRGB, without metadata, in quality 80: at the densities that the widths are for, no difference is seen.
    ///
    /// WebP for all, because every browser since 2020 shows it, it is a third smaller than JPEG, and keeps what PNG has of transparency.
    private func resize(_ picture: String, to target: String, width: Int, turns: Bool) throws {
        let (status, messages) = try runProgram(
            ["vipsthumbnail", picture, "--size", "\(width)x>", "--export-profile", "srgb", "--output", "\(target)[Q=80,strip]"]
                + (turns ? [] : ["--no-rotate"]))
        switch status {
        case 0: return
        case 127: complain(Notice.noPictureProgram)
        default: complain(Notice.unreadPicture(path: picture, problem: messages.trimmingWhitespace))
        }
        throw ExitCode(74)
    }
}
