// Makes libcmark's C interface a Swift module.
#include <cmark.h>
