// The default theme, held in the program, so that a site without a themes/ folder can be built and a new one be started.
#pragma once
#include <stddef.h>

typedef struct {
  // From the theme's folder.
  const char *path;
  const unsigned char *bytes;
  size_t count;
} SongnguThemeFile;

// The files, songngu_theme_file_count of them.
const SongnguThemeFile *songngu_theme_files_start(void);
extern const size_t songngu_theme_file_count;
