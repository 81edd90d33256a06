songnguSearch("texts",4,["","","",
["mechanisms/jtct.html","Nhóm chung","Joint team","JTCT"]]);
