songnguSearch("texts",9,["pages/about.html","","",
["","Giới thiệu","About"],
["p3","Về trang này. ","About this site."],
["p9","Đoạn mới, chưa có ở bản dịch.",0]]);
