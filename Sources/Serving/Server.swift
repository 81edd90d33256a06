// Serves the preview: one loop that answers requests, and builds the site anew when its files change.

import Building
import Diagnostics
import Glibc
import Rendering

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
/// One thread does it all, in turn: a request that comes while the site is being built is answered with the new version.
///
/// - Parameters:
///   - listener: closed at the end.
///   - ready: called once, after the first build.
///   - report: what each build found, called on this thread.
package func servePreview(
    _ options: PreviewOptions, builtIn: ThemeFiles, listener: Listener, stop: StopSignal, ready: () -> Void, report: (PreviewReport) -> Void
) {
    var server = Server(
        listener: listener, stop: stop,
        preview: Preview(
            root: options.root, builtIn: builtIn, jobs: options.jobs, address: listener.address, language: options.language),
        watcher: Watcher(root: options.root, usesInotify: options.usesInotify))
    server.rebuild(report)
    ready()
    server.run(report)
}

private struct Server {
    let listener: Listener
    let stop: StopSignal
    var preview: Preview
    var watcher: Watcher
    private var connections: [Connection] = []
    /// When the site is to be built, and how long that may be put off by further changes.
    private var due: (at: ContinuousClock.Instant, latest: ContinuousClock.Instant)?

    /// An editor that saves several files, or one in several steps, is waited for.
    private static let quiet = Duration.milliseconds(50), longestWait = Duration.milliseconds(500)
    private static let pollTime = Duration.milliseconds(500)
    private static let mostConnections = 256

    init(listener: Listener, stop: StopSignal, preview: Preview, watcher: Watcher) {
        self.listener = listener
        self.stop = stop
        self.preview = preview
        self.watcher = watcher
    }

    mutating func rebuild(_ report: (PreviewReport) -> Void) {
        due = nil
        watcher.follow()
        report(preview.rebuild())
        let event = self.event
        let now = ContinuousClock.now
        for index in connections.indices { connections[index].push(event, now: now) }
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
            ]
            waits += connections.map { pollfd(fd: $0.socket, events: $0.events, revents: 0) }
            var deadlines = connections.compactMap(\.deadline)
            if let due { deadlines.append(due.at) }
            if watcher.descriptor == nil { deadlines.append(nextPoll) }
            let status = poll(&waits, nfds_t(waits.count), milliseconds(until: deadlines.min()))
            if status < 0, errno != EINTR { break }
            if status < 0 { continue }
            if waits[0].revents != 0 { break }

            let now = ContinuousClock.now
            if watcher.descriptor == nil ? now >= nextPoll : waits[2].revents != 0 {
                nextPoll = now + Self.pollTime
                if watcher.hasChanged() {
                    let latest = due?.latest ?? now + Self.longestWait
                    due = (min(now + Self.quiet, latest), latest)
                }
            }
            if let due, now >= due.at { rebuild(report) }
            for index in connections.indices {
                if waits[index + 3].revents != 0 {
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
