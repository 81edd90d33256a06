songnguSearch("texts",1,["pages/about.html","","",
["","About","حول"],
["p1","This site.","هذا الموقع."],
["p2","Not yet translated.",0]]);
