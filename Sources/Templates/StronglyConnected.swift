// Turns a directed graph into its strongly connected components, which is where cycles are found.

/// The component of every node of a graph given by its edges: two nodes are in the same one if each reaches the other.
/// Source: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1 (1972); here with a stack of
/// its own, so that a long chain of templates cannot overflow the thread's.
func stronglyConnectedComponents(_ edges: [[Int]]) -> [Int] {
    var component = [Int](repeating: -1, count: edges.count)
    var order = [Int](repeating: -1, count: edges.count)
    var lowest = order
    var nextEdge = [Int](repeating: 0, count: edges.count)
    var visited = 0
    var components = 0
    var path: [Int] = []
    var pending: [Int] = []

    for root in edges.indices where order[root] < 0 {
        path.append(root)
        while let node = path.last {
            if order[node] < 0 {
                order[node] = visited
                lowest[node] = visited
                visited += 1
                pending.append(node)
            }
            if nextEdge[node] < edges[node].count {
                let successor = edges[node][nextEdge[node]]
                if order[successor] < 0 {
                    path.append(successor)
                    continue
                }
                if component[successor] < 0 { lowest[node] = min(lowest[node], lowest[successor]) }
                nextEdge[node] += 1
                continue
            }
            path.removeLast()
            if lowest[node] == order[node] {
                while let member = pending.popLast() {
                    component[member] = components
                    if member == node { break }
                }
                components += 1
            }
        }
    }
    return component
}
