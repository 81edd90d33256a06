songnguSearch("texts",0,["","","",
["people/ana.html","Ana","آنا"]]);
