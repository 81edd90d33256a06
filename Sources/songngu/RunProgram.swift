// Runs another program, and says how it ended.

import Building
import Glibc

/// Runs a program that PATH leads to, without input; what it prints on standard output is dropped.
///
/// - Parameter arguments: the program's name, then what it is given.
/// - Returns: its status as a shell tells it (127 where there is no such program, 128 and a signal's number where one ended it: POSIX.1-2017, 2.8.2), and
///   what it wrote on standard error.
/// - Throws: ``MachineError``, where the machine cannot run a program.
func runProgram(_ arguments: [String]) throws -> (status: Int32, messages: String) {
    func check(_ code: Int32) throws { if code != 0 { throw MachineError(path: arguments[0], code: code) } }
    var ends: [Int32] = [-1, -1]
    try check(pipe(&ends) == 0 ? 0 : errno)
    // The other program has this end as its standard error alone, or reading would not end with it.
    for end in ends { try check(fcntl(end, F_SETFD, FD_CLOEXEC) == 0 ? 0 : errno) }
    defer { close(ends[0]) }

    var files = posix_spawn_file_actions_t()
    try check(posix_spawn_file_actions_init(&files))
    defer { posix_spawn_file_actions_destroy(&files) }
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let code: Int32
    do {
        // The end to be written to is closed here before the other is read, or the reading would not end.
        defer { close(ends[1]) }
        try check(posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0))
        try check(posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0))
        try check(posix_spawn_file_actions_adddup2(&files, ends[1], STDERR_FILENO))
        code = posix_spawnp(&process, arguments[0], &files, nil, &words, environ)
    }
    if code == ENOENT { return (127, "") }
    try check(code)

    let messages = readAll(ends[0])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { if errno != EINTR { throw MachineError(path: arguments[0]) } }
    let signal = status & 0x7f
    return (signal == 0 ? status >> 8 & 0xff : 128 + signal, String(decoding: messages, as: UTF8.self))
}
