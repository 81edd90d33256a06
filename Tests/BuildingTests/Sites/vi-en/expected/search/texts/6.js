songnguSearch("texts",6,["","","",
["series/dialogue.html","Đối thoại","Dialogue"]]);
