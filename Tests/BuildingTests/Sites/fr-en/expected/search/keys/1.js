songnguSearch("keys",1,{
"about":["3","$!"],
"encore traduit":["0","$$"],
"one":["3","&!"],
"traduit":["0","$$"]
});
