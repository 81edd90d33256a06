// Makes libcmark's C interface a Swift module.
#if !__has_include(<cmark.h>)
#error "libcmark is missing. On Debian or Ubuntu: apt-get install libcmark-dev pkg-config (make site does it, too)"
#endif
#include <cmark.h>
