// Makes Nettle's digests a Swift module.
#if !__has_include(<nettle/sha2.h>)
#error "Nettle is missing. On Debian or Ubuntu: apt-get install nettle-dev pkg-config (make site does it, too)"
#endif
#include <nettle/sha1.h>
#include <nettle/sha2.h>
