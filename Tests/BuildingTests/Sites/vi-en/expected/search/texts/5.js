songnguSearch("texts",5,["","","",
["documents/statement.html","Tuyên bố","Statement"]]);
