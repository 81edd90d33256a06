// Embeds the files of themes/default. Written by scripts/embed-theme.sh; a test holds it against the folder.
#include "CDefaultTheme.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../../themes/default/README.md" if_empty(0)
};
static const unsigned char file_1[] = {
#embed "../../themes/default/assets/data.css" if_empty(0)
};
static const unsigned char file_2[] = {
#embed "../../themes/default/assets/early.js" if_empty(0)
};
static const unsigned char file_3[] = {
#embed "../../themes/default/assets/icon.svg" if_empty(0)
};
static const unsigned char file_4[] = {
#embed "../../themes/default/assets/search.js" if_empty(0)
};
static const unsigned char file_5[] = {
#embed "../../themes/default/assets/site.css" if_empty(0)
};
static const unsigned char file_6[] = {
#embed "../../themes/default/assets/site.js" if_empty(0)
};
static const unsigned char file_7[] = {
#embed "../../themes/default/assets/terms.js" if_empty(0)
};
static const unsigned char file_8[] = {
#embed "../../themes/default/assets/tracker.css" if_empty(0)
};
static const unsigned char file_9[] = {
#embed "../../themes/default/assets/tracker.js" if_empty(0)
};
static const unsigned char file_10[] = {
#embed "../../themes/default/strings/ar.yaml" if_empty(0)
};
static const unsigned char file_11[] = {
#embed "../../themes/default/strings/en.yaml" if_empty(0)
};
static const unsigned char file_12[] = {
#embed "../../themes/default/strings/fr.yaml" if_empty(0)
};
static const unsigned char file_13[] = {
#embed "../../themes/default/strings/vi.yaml" if_empty(0)
};
static const unsigned char file_14[] = {
#embed "../../themes/default/strings/zh-Hant.yaml" if_empty(0)
};
static const unsigned char file_15[] = {
#embed "../../themes/default/templates/agenda-item.mustache" if_empty(0)
};
static const unsigned char file_16[] = {
#embed "../../themes/default/templates/agenda.mustache" if_empty(0)
};
static const unsigned char file_17[] = {
#embed "../../themes/default/templates/axis.mustache" if_empty(0)
};
static const unsigned char file_18[] = {
#embed "../../themes/default/templates/citation.mustache" if_empty(0)
};
static const unsigned char file_19[] = {
#embed "../../themes/default/templates/commitment-details.mustache" if_empty(0)
};
static const unsigned char file_20[] = {
#embed "../../themes/default/templates/commitment.mustache" if_empty(0)
};
static const unsigned char file_21[] = {
#embed "../../themes/default/templates/commitments.mustache" if_empty(0)
};
static const unsigned char file_22[] = {
#embed "../../themes/default/templates/data.mustache" if_empty(0)
};
static const unsigned char file_23[] = {
#embed "../../themes/default/templates/dateline.mustache" if_empty(0)
};
static const unsigned char file_24[] = {
#embed "../../themes/default/templates/editors-note.mustache" if_empty(0)
};
static const unsigned char file_25[] = {
#embed "../../themes/default/templates/facts.mustache" if_empty(0)
};
static const unsigned char file_26[] = {
#embed "../../themes/default/templates/glossary.mustache" if_empty(0)
};
static const unsigned char file_27[] = {
#embed "../../themes/default/templates/head.mustache" if_empty(0)
};
static const unsigned char file_28[] = {
#embed "../../themes/default/templates/links.mustache" if_empty(0)
};
static const unsigned char file_29[] = {
#embed "../../themes/default/templates/neighbours.mustache" if_empty(0)
};
static const unsigned char file_30[] = {
#embed "../../themes/default/templates/not-found.mustache" if_empty(0)
};
static const unsigned char file_31[] = {
#embed "../../themes/default/templates/note.mustache" if_empty(0)
};
static const unsigned char file_32[] = {
#embed "../../themes/default/templates/outcome.mustache" if_empty(0)
};
static const unsigned char file_33[] = {
#embed "../../themes/default/templates/outcomes.mustache" if_empty(0)
};
static const unsigned char file_34[] = {
#embed "../../themes/default/templates/page.mustache" if_empty(0)
};
static const unsigned char file_35[] = {
#embed "../../themes/default/templates/participant.mustache" if_empty(0)
};
static const unsigned char file_36[] = {
#embed "../../themes/default/templates/participants.mustache" if_empty(0)
};
static const unsigned char file_37[] = {
#embed "../../themes/default/templates/photo-words.mustache" if_empty(0)
};
static const unsigned char file_38[] = {
#embed "../../themes/default/templates/photo.mustache" if_empty(0)
};
static const unsigned char file_39[] = {
#embed "../../themes/default/templates/photos.mustache" if_empty(0)
};
static const unsigned char file_40[] = {
#embed "../../themes/default/templates/printed-as.mustache" if_empty(0)
};
static const unsigned char file_41[] = {
#embed "../../themes/default/templates/redirect.mustache" if_empty(0)
};
static const unsigned char file_42[] = {
#embed "../../themes/default/templates/reports.mustache" if_empty(0)
};
static const unsigned char file_43[] = {
#embed "../../themes/default/templates/root.mustache" if_empty(0)
};
static const unsigned char file_44[] = {
#embed "../../themes/default/templates/round.mustache" if_empty(0)
};
static const unsigned char file_45[] = {
#embed "../../themes/default/templates/search.mustache" if_empty(0)
};
static const unsigned char file_46[] = {
#embed "../../themes/default/templates/sources.mustache" if_empty(0)
};
static const unsigned char file_47[] = {
#embed "../../themes/default/templates/standing.mustache" if_empty(0)
};
static const unsigned char file_48[] = {
#embed "../../themes/default/templates/states.mustache" if_empty(0)
};
static const unsigned char file_49[] = {
#embed "../../themes/default/templates/status-rest.mustache" if_empty(0)
};
static const unsigned char file_50[] = {
#embed "../../themes/default/templates/status-totals.mustache" if_empty(0)
};
static const unsigned char file_51[] = {
#embed "../../themes/default/templates/status.mustache" if_empty(0)
};
static const unsigned char file_52[] = {
#embed "../../themes/default/templates/timeline.mustache" if_empty(0)
};
static const unsigned char file_53[] = {
#embed "../../themes/default/templates/tracker-details.mustache" if_empty(0)
};
static const unsigned char file_54[] = {
#embed "../../themes/default/templates/tracker-filters.mustache" if_empty(0)
};
static const unsigned char file_55[] = {
#embed "../../themes/default/templates/tracker-history.mustache" if_empty(0)
};
static const unsigned char file_56[] = {
#embed "../../themes/default/templates/tracker-lines.mustache" if_empty(0)
};
static const unsigned char file_57[] = {
#embed "../../themes/default/templates/tracker-marks.mustache" if_empty(0)
};
static const unsigned char file_58[] = {
#embed "../../themes/default/templates/tracker-row.mustache" if_empty(0)
};
static const unsigned char file_59[] = {
#embed "../../themes/default/templates/tracker-strip.mustache" if_empty(0)
};
static const unsigned char file_60[] = {
#embed "../../themes/default/templates/tracker.mustache" if_empty(0)
};
static const unsigned char file_61[] = {
#embed "../../themes/default/templates/visit.mustache" if_empty(0)
};
static const unsigned char file_62[] = {
#embed "../../themes/default/templates/visits.mustache" if_empty(0)
};

static const SongnguThemeFile files[] = {
  {"README.md", file_0, sizeof file_0},
  {"assets/data.css", file_1, sizeof file_1},
  {"assets/early.js", file_2, sizeof file_2},
  {"assets/icon.svg", file_3, sizeof file_3},
  {"assets/search.js", file_4, sizeof file_4},
  {"assets/site.css", file_5, sizeof file_5},
  {"assets/site.js", file_6, sizeof file_6},
  {"assets/terms.js", file_7, sizeof file_7},
  {"assets/tracker.css", file_8, sizeof file_8},
  {"assets/tracker.js", file_9, sizeof file_9},
  {"strings/ar.yaml", file_10, sizeof file_10},
  {"strings/en.yaml", file_11, sizeof file_11},
  {"strings/fr.yaml", file_12, sizeof file_12},
  {"strings/vi.yaml", file_13, sizeof file_13},
  {"strings/zh-Hant.yaml", file_14, sizeof file_14},
  {"templates/agenda-item.mustache", file_15, sizeof file_15},
  {"templates/agenda.mustache", file_16, sizeof file_16},
  {"templates/axis.mustache", file_17, sizeof file_17},
  {"templates/citation.mustache", file_18, sizeof file_18},
  {"templates/commitment-details.mustache", file_19, sizeof file_19},
  {"templates/commitment.mustache", file_20, sizeof file_20},
  {"templates/commitments.mustache", file_21, sizeof file_21},
  {"templates/data.mustache", file_22, sizeof file_22},
  {"templates/dateline.mustache", file_23, sizeof file_23},
  {"templates/editors-note.mustache", file_24, sizeof file_24},
  {"templates/facts.mustache", file_25, sizeof file_25},
  {"templates/glossary.mustache", file_26, sizeof file_26},
  {"templates/head.mustache", file_27, sizeof file_27},
  {"templates/links.mustache", file_28, sizeof file_28},
  {"templates/neighbours.mustache", file_29, sizeof file_29},
  {"templates/not-found.mustache", file_30, sizeof file_30},
  {"templates/note.mustache", file_31, sizeof file_31},
  {"templates/outcome.mustache", file_32, sizeof file_32},
  {"templates/outcomes.mustache", file_33, sizeof file_33},
  {"templates/page.mustache", file_34, sizeof file_34},
  {"templates/participant.mustache", file_35, sizeof file_35},
  {"templates/participants.mustache", file_36, sizeof file_36},
  {"templates/photo-words.mustache", file_37, sizeof file_37},
  {"templates/photo.mustache", file_38, sizeof file_38},
  {"templates/photos.mustache", file_39, sizeof file_39},
  {"templates/printed-as.mustache", file_40, sizeof file_40},
  {"templates/redirect.mustache", file_41, sizeof file_41},
  {"templates/reports.mustache", file_42, sizeof file_42},
  {"templates/root.mustache", file_43, sizeof file_43},
  {"templates/round.mustache", file_44, sizeof file_44},
  {"templates/search.mustache", file_45, sizeof file_45},
  {"templates/sources.mustache", file_46, sizeof file_46},
  {"templates/standing.mustache", file_47, sizeof file_47},
  {"templates/states.mustache", file_48, sizeof file_48},
  {"templates/status-rest.mustache", file_49, sizeof file_49},
  {"templates/status-totals.mustache", file_50, sizeof file_50},
  {"templates/status.mustache", file_51, sizeof file_51},
  {"templates/timeline.mustache", file_52, sizeof file_52},
  {"templates/tracker-details.mustache", file_53, sizeof file_53},
  {"templates/tracker-filters.mustache", file_54, sizeof file_54},
  {"templates/tracker-history.mustache", file_55, sizeof file_55},
  {"templates/tracker-lines.mustache", file_56, sizeof file_56},
  {"templates/tracker-marks.mustache", file_57, sizeof file_57},
  {"templates/tracker-row.mustache", file_58, sizeof file_58},
  {"templates/tracker-strip.mustache", file_59, sizeof file_59},
  {"templates/tracker.mustache", file_60, sizeof file_60},
  {"templates/visit.mustache", file_61, sizeof file_61},
  {"templates/visits.mustache", file_62, sizeof file_62},
};
const SongnguThemeFile *songngu_theme_files_start(void) { return files; }
const size_t songngu_theme_file_count = 63;
