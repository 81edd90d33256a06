songnguTerms([["an-ninh-mang",["an ninh mạng","cyber security"],["tech","tech"],null]]);
