// Names what the command line says, in the language that it was started with.

import ArgumentParser
import Building
import Diagnostics
import Exchange
import FoundationEssentials
import Glibc
import Schema

/// The language is known before the command line is read, because the words of its help are.
let speech = Catalogue.chosen(arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

func words(_ usage: Usage) -> String { speech.text(usage) }
func help(_ usage: Usage) -> ArgumentHelp { ArgumentHelp(words(usage)) }

func printError(_ text: String, terminator: String = "\n") {
    // Whom could it be told to that standard error takes nothing?
    _ = writeAll(Array((text + terminator).utf8), to: STDERR_FILENO)
}

/// Says why the program does not do what it was asked to.
func complain(_ fault: some Worded) { printError("songngu: \(speech.text(fault))") }

/// What commands and options are for, and how they are used wrongly.
enum Usage: Worded {
    case program, site, quiet, lang
    case wrongLang(tag: String, meant: LanguageSlip?, tags: [String])
    case build, output, baseURL, publishDrafts, jobs, strict, timings, manifest, compare, wrongJobs
    case wrongBaseURL(address: String)
    case check, format, serve, port
    case initSite, initFolder, initLanguages, new, newReport, newPage, slug, title, source, follows, date
    case wrongDate(date: String)
    case pictures, picturesNeed, translate, update, dryRun, paths, status, statusFormat, align, alignSource, alignTarget, alignFormat
    case export, exportForms, exportFormat, exportOutput, codes, fillTargets
    case twoDirections(format: String)
    case importTable, importTableRule, tableFile
    case importFile, importRule, reviewed, file, wrongReviewed
    case schema, schemaNeeds, schemaOutput, explain, explained, allCodes, wrongExplain
}

/// What commands tell of their work.
enum Notice: Worded {
    case waiting(output: String)
    case built(output: String, written: Int, same: Int, removed: Int)
    case notBuilt(errors: Int)
    case checked(errors: Int, warnings: Int, drafts: Int)
    case started(folder: String)
    case noSite(folder: String, path: String, elsewhere: String?)

    case made(path: String)
    case removed(path: String)
    case sized(made: Int, same: Int, removed: Int)
    case noPictureProgram
    case unreadPicture(path: String, problem: String)

    case portInUse(port: String)
    case previewed(pages: Int)

    case renumbered(path: String, id: Int, new: Int)
    case doubtful(path: String, id: Int, score: String)
    case unordered(path: String)
    case updated(path: String)
    case updatedAll(files: Int)
    case wouldMake(path: String, added: Int)
    case wouldUpdate(path: String, added: Int, removed: Int)
    case wouldUpdateAll(files: Int)
    case compared(output: String, different: Int)

    case settingsKept(path: String, settings: String)
    case nothingToExplain(path: String, near: [String], files: [String])

    case wrote(path: String)
    case exported(texts: Int, files: Int)
    case rowAdded(path: String, id: String)
    case rowChanged(path: String, id: String, columns: [String])
    case tableTaken(added: Int, changed: Int, same: Int, isDry: Bool)
    case tableRefused(faults: Int)
    case foreignExchange, staleUnit, conflictingUnit, unknownUnit, partialUnit, unfinishedUnit
    case refusedUnit(reason: Refusal)
    case faultyFile
    case untouched(texts: Int)
    case taken(texts: Int, drafts: Int, stale: Int, conflicting: Int, unknown: Int, partial: Int, unfinished: Int, refused: Int)
}

/// What `explain` says of a file or a key, around the words of its own.
enum KeyText: Worded {
    case holds(form: FileForm)
    case takes(type: KeyType)
    case required, example, keys, further
}
