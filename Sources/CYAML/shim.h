// Makes libyaml a Swift module.
#if !__has_include(<yaml.h>)
#error "libyaml is missing. On Debian or Ubuntu: apt-get install libyaml-dev pkg-config (make site does it, too)"
#endif
#include <yaml.h>
