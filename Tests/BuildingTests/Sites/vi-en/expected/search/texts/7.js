songnguSearch("texts",7,["","","",
["glossary.html#an-ninh-mang","an ninh mạng","cyber security","","tech",0]]);
