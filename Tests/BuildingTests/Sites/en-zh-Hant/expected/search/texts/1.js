songnguSearch("texts",1,["pages/about.html","","",
["","About","關於"],
["p1","This site.","本網站。"],
["p2","Not yet translated.",0]]);
