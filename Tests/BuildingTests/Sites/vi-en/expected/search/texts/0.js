songnguSearch("texts",0,["index.html","","",
["","Trang chủ","Home"],
["summary","Chào",0],
["p1","Xin chào.","Hello."]]);
