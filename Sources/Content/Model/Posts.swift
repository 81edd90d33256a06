// Tells which post a person held on a day.

import Locales
import Schema

extension Record {
    /// The post that was held on `day`: of several the one that began last, a year or a month being its first day; of those the one that stands last.
    package func post(on day: PartialDate) -> Row? {
        row[.posts].reduce(nil) { best, post in
            guard post.isHeld(on: day) else { return best }
            guard let began = best?[.from]?.first else { return post }
            return post[.from].map { $0.first >= began } ?? false ? post : best
        }
    }
}

extension Row {
    /// Whether a post's dates are those of a day or a meeting, within one month: nobody is appointed for that long.
    package var isOnlyNamed: Bool {
        guard let from = self[.from], let to = self[.to], let month = from.month else { return false }
        return from.year == to.year && month == to.month ?? month
    }

    /// Whether the post was held on `day`, as far as the dates' precision tells. No date: as far as is known.
    fileprivate func isHeld(on day: PartialDate) -> Bool {
        (self[.from].map { $0.first <= day.last } ?? true) && (self[.to].map { day.first <= $0.last } ?? true)
    }
}
