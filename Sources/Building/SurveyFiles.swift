// Turns the files that are published as they are into what pages say of them, and finds those that cannot be published.

import Content
import Diagnostics
import Pictures

/// What became of the files beside the texts.
struct FileSurvey: Sendable {
    /// All but outdated variants and pictures that only their variants stand for.
    var published: [Asset] = []
    /// Addresses of the others that texts may name: as pictures that variants stand for, or as faulty ones, which are reported as such.
    var hidden: [String] = []
    var files = PublishedFiles()
    var diagnostics: [Diagnostic] = []
}

/// Reads every picture's header, and asks of the other files no more than their size.
func surveyFiles(_ assets: [Asset], _ tree: SourceTree, cache: PictureCache, jobs: Int) throws -> FileSurvey {
    let variants = assets.map { Variant(path: $0.path) }
    let originals = Set(variants.compactMap(\.?.original))
    let failure = FirstFailure()
    let readings = parallelMap(assets, jobs: jobs) { asset -> (reading: PictureReading, digest: String?)? in
        guard isPicture(asset.path) || isDrawing(asset.path) else { return nil }
        do { return try cache.read(asset.path, tree, withDigest: originals.contains(asset.path)) } catch {
            failure.note(error)
            return nil
        }
    }
    try failure.check()
    var survey = FileSurvey()
    var made: [String: [(asset: Int, variant: Variant)]] = [:]
    for (index, variant) in variants.enumerated() { if let variant { made[variant.original, default: []].append((index, variant)) } }
    var fresh: Set<Int> = []
    for (index, asset) in assets.enumerated() where variants[index] == nil {
        guard let (reading, digest) = readings[index] else { continue }
        let own = (made[asset.path] ?? []).filter { $0.variant.digest == digest }.sorted { $0.variant.width < $1.variant.width }
        fresh.formUnion(own.map(\.asset))
        let sized = own.compactMap { item -> (address: String, width: Int, height: Int)? in
            guard case .shown(let width, let height, _, _) = readings[item.asset]?.reading else { return nil }
            return (assets[item.asset].address, width, height)
        }
        survey.note(asset, reading, sized: sized, hasAny: made[asset.path] != nil)
    }
    let paths = Set(assets.map(\.path))
    for (index, asset) in assets.enumerated() {
        if let variant = variants[index], !fresh.contains(index) {
            if !paths.contains(variant.original), made[variant.original]?.first?.asset == index {
                survey.diagnostics.append(Diagnostic(.staleVariants(fault: .orphan), asset.path, .file))
            }
            continue
        }
        switch readings[index]?.reading {
        case .shown(let width, let height, let size, _):
            survey.files.sizes[asset.address] = size
            // A text may show a variant itself.
            if variants[index] != nil { survey.files.pictures[asset.address] = ShownPicture(address: asset.address, size: (width, height)) }
        case .fault(let fault, let canStay, let size):
            if survey.files.pictures[asset.address] == nil { survey.diagnostics.append(diagnostic(of: fault, asset.path, canStay: canStay)) }
            guard canStay else {
                survey.hidden.append(asset.address)
                continue
            }
            survey.files.sizes[asset.address] = size
        case .drawing, nil: survey.files.sizes[asset.address] = tree.status(asset.path)?.size
        }
        survey.published.append(asset)
    }
    return survey
}

extension FileSurvey {
    /// - Parameters:
    ///   - sized: the variants of the picture as it is now, by width.
    ///   - hasAny: whether there are variants of it, current or not.
    fileprivate mutating func note(_ asset: Asset, _ reading: PictureReading, sized: [(address: String, width: Int, height: Int)], hasAny: Bool) {
        switch reading {
        case .drawing(let size): files.pictures[asset.address] = ShownPicture(address: asset.address, size: size)
        case .fault:
            guard let widest = sized.last else { break }
            files.pictures[asset.address] = ShownPicture(
                address: widest.address, size: (widest.width, widest.height), sources: sized.count > 1 ? sized.map { ($0.address, $0.width) } : [])
        case .shown(let width, let height, _, let canBeSized):
            // A picture as it comes from a camera is far larger than any column: its widest variant stands for it.
            var sources = sized
            if sized.isEmpty || width <= variantWidths[variantWidths.count - 1] { sources.append((asset.address, width, height)) }
            let widest = sources[sources.count - 1]
            files.pictures[asset.address] = ShownPicture(
                address: widest.address, size: (widest.width, widest.height), sources: sources.count > 1 ? sources.map { ($0.address, $0.width) } : [])
            guard canBeSized, hasVariants(asset.path) else { break }
            let wanted = wantedWidths(width)
            if hasAny, sized.map(\.width) != wanted {
                diagnostics.append(Diagnostic(.staleVariants(fault: .outdated), asset.path, .file))
            } else if !hasAny, wanted == variantWidths {
                diagnostics.append(Diagnostic(.staleVariants(fault: .missing(width: width)), asset.path, .file))
            }
        }
    }
}

/// A picture that cannot be published, at its own place: texts that show it have made no mistake.
func diagnostic(of fault: PictureFault, _ path: String, canStay: Bool) -> Diagnostic {
    switch fault {
    case .malformed where !canStay, .noPicture where !canStay: Diagnostic(.uncleanPicture, path, .file)
    case .unsupported(let format):
        Diagnostic(.unsupportedPicture(format: format, canBeSized: hasVariants(path) && canBeSized(path)), path, .file)
    case .malformed(let format, let offset): Diagnostic(.malformedPicture(format: format.rawValue, offset: offset), path, .file)
    case .noPicture: Diagnostic(.malformedPicture(format: nil, offset: 0), path, .file)
    }
}

/// Whether variants can stand for a picture that browsers do not show: a camera's raw data would give but its preview.
func canBeSized(_ path: String) -> Bool { ["heic", "heif", "hif", "tif", "tiff"].contains(nameExtension(path)) }
