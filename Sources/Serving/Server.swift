// Serves the preview: one loop that answers requests, and builds the site anew when its files change.

import Building
import Diagnostics
import Dispatch
import Glibc
import Rendering
import Synchronization

/// What a preview is of, and how.
package struct PreviewOptions: Sendable {
    /// The site's folder.
    package var root: String
    package var jobs: Int
    /// That of the messages over pages with errors.
    package var language = Catalogue.en
    /// Whether changes come from inotify; else the files are looked at twice a second.
    package var usesInotify = true

    package init(root: String, jobs: Int) {
        self.root = root
        self.jobs = jobs
    }
}

/// Builds the site, and serves it until `stop` is raised. Nothing is written to the disk.
///
/// One thread answers; another reads the site when its files have changed. A request that comes meanwhile is answered with the version before.
///
/// - Parameters:
///   - listener: closed at the end.
///   - ready: called once, after the first build.
///   - report: what each build found, called on this thread.
/// - Throws: ``MachineError`` before anything is served.
package func servePreview(
    _ options: PreviewOptions, builtIn: ThemeFiles, listener: Listener, stop: StopSignal, ready: () -> Void, report: (PreviewReport) -> Void
) throws {
    let world = World(SourceTree(disk: options.root), builtIn: builtIn, drafts: true, jobs: options.jobs, facts: Facts())
    let loads = try Loads(PreviewLoader(world, address: listener.address, language: options.language))
    var server = Server(
        listener: listener, stop: stop, preview: Preview(root: options.root, language: options.language),
        watcher: Watcher(root: options.root, usesInotify: options.usesInotify), loads: loads)
    report(server.show(loads.loader.load(.anything)))
    ready()
    server.run(report)
}

/// Loads of the site on another thread, and the signal that one has ended.
private final class Loads: Sendable {
    let loader: PreviewLoader
    private let ended: StopSignal
    private let result = Mutex<PreviewLoad?>(nil)

    init(_ loader: PreviewLoader) throws {
        self.loader = loader
        ended = try StopSignal()
    }

    /// Can be read from when a load has ended.
    var descriptor: Int32 { ended.readEnd }

    func start(_ change: Change) {
        DispatchQueue.global().async { [self] in
            let load = loader.load(change)
            result.withLock { $0 = load }
            ended.raise()
        }
    }

    /// What the load that has ended gave.
    func take() -> PreviewLoad? {
        ended.lower()
        return result.withLock { result in
            defer { result = nil }
            return result
        }
    }
}

private struct Server {
    let listener: Listener
    let stop: StopSignal
    var preview: Preview
    var watcher: Watcher
    private var connections: [Connection] = []
    private let loads: Loads
    private var isLoading = false
    /// What has changed, when the site is to be read again, and how long that may be put off by further changes.
    private var due: (change: Change, at: ContinuousClock.Instant, latest: ContinuousClock.Instant)?

    /// An editor that saves several files, or one in several steps, is waited for.
    private static let quiet = Duration.milliseconds(20), longestWait = Duration.milliseconds(500)
    private static let pollTime = Duration.milliseconds(500)
    private static let mostConnections = 256

    init(listener: Listener, stop: StopSignal, preview: Preview, watcher: Watcher, loads: Loads) {
        self.listener = listener
        self.stop = stop
        self.preview = preview
        self.watcher = watcher
        self.loads = loads
    }

    private mutating func load(_ change: Change) {
        due = nil
        isLoading = true
        // Only where a folder may have come.
        if case .anything = change { watcher.follow() }
        loads.start(change)
    }

    mutating func show(_ load: PreviewLoad) -> PreviewReport {
        let found = preview.show(load)
        let event = self.event
        let now = ContinuousClock.now
        for index in connections.indices { connections[index].push(event, now: now) }
        return found
    }

    /// Tells a page which build there is; one that is of another build loads itself anew.
    private var event: String { "retry: 500\ndata: \(preview.build)\n\n" }

    mutating func run(_ report: (PreviewReport) -> Void) {
        var nextPoll = ContinuousClock.now + Self.pollTime
        while true {
            let acceptsMore = connections.count < Self.mostConnections
            // poll(2) passes over negative descriptors.
            var waits = [
                pollfd(fd: stop.readEnd, events: Int16(POLLIN), revents: 0),
                pollfd(fd: acceptsMore ? listener.socket : -1, events: Int16(POLLIN), revents: 0),
                pollfd(fd: watcher.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
                pollfd(fd: loads.descriptor, events: Int16(POLLIN), revents: 0),
            ]
            waits += connections.map { pollfd(fd: $0.socket, events: $0.events, revents: 0) }
            var deadlines = connections.compactMap(\.deadline)
            if let due, !isLoading { deadlines.append(due.at) }
            if watcher.descriptor == nil { deadlines.append(nextPoll) }
            let status = poll(&waits, nfds_t(waits.count), milliseconds(until: deadlines.min()))
            if status < 0, errno != EINTR { break }
            if status < 0 { continue }
            if waits[0].revents != 0 { break }

            let now = ContinuousClock.now
            if watcher.descriptor == nil ? now >= nextPoll : waits[2].revents != 0 {
                nextPoll = now + Self.pollTime
                if let change = watcher.change() {
                    let latest = due?.latest ?? now + Self.longestWait
                    due = (due?.change.and(change) ?? change, min(now + Self.quiet, latest), latest)
                }
            }
            if waits[3].revents != 0, let load = loads.take() {
                isLoading = false
                report(show(load))
            }
            if let due, !isLoading, now >= due.at { load(due.change) }
            for index in connections.indices {
                if waits[index + 4].revents != 0 {
                    var connection = connections[index]
                    connection.proceed(now: now) { request in
                        request.path == Overlay.eventsPath ? .stream(event) : .response(preview.response(to: request.path))
                    }
                    connections[index] = connection
                } else if let deadline = connections[index].deadline, now >= deadline {
                    connections[index].expire(now: now)
                }
            }
            connections.removeAll { $0.phase == .closed }
            if waits[1].revents != 0 { accept(now: now) }
        }
        for index in connections.indices { connections[index].end() }
        close(listener.socket)
        watcher.end()
    }

    private mutating func accept(now: ContinuousClock.Instant) {
        let socket = Glibc.accept(listener.socket, nil, nil)
        guard socket >= 0 else { return }
        _ = fcntl(socket, F_SETFL, O_NONBLOCK)
        _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
        connections.append(Connection(socket: socket, now: now))
    }

    /// Rounded up, so that the time is over when poll(2) returns.
    private func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
        guard let deadline else { return -1 }
        let left = max(.zero, deadline - .now)
        return Int32(min(60_000, left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000 + 1))
    }
}
