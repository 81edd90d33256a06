// Brings in the two functions of the C library that probabilities need.

#if canImport(Glibc)
    import Glibc

    func log(_ x: Double) -> Double { Glibc.log(x) }
    func exp(_ x: Double) -> Double { Glibc.exp(x) }
#elseif canImport(Musl)
    import Musl

    func log(_ x: Double) -> Double { Musl.log(x) }
    func exp(_ x: Double) -> Double { Musl.exp(x) }
#else
    import Darwin

    func log(_ x: Double) -> Double { Darwin.log(x) }
    func exp(_ x: Double) -> Double { Darwin.exp(x) }
#endif
