// Holds the long form of every message, in English.

let englishExplanations: [Code: String] = [
    // Text
    .invalidUTF8:
        "The file was saved in another encoding, such as UTF-16 or Windows-1258, or was damaged on its way. Vietnamese letters would reach readers as wrong signs, so nothing of the site is built until it is mended. Open the file in the program that wrote it and choose UTF-8 when saving; if letters already look wrong there, take an older copy, for saving again will not bring them back.",
    .nulByte:
        "Such a byte is never typed: it comes from a file that was cut off while it was copied, or from UTF-16 that is read as something else. Look at what stands around the place, because words may be missing there. If the whole file is affected, take it from the last good version or from the person who sent it.",
    .forbiddenCharacter:
        "Control characters come along when text is copied from a PDF or an old word processor, usually where a page ended. Readers do not see them, but search, feeds and screen readers trip over them. Delete the character and check whether two words have run together there.",
    .privateCharacter:
        "Fonts such as Wingdings and Symbol draw pictures in the place of characters that have no meaning of their own; text from a word processor or a PDF brings them along. Without that very font readers see an empty box, and screen readers say nothing. Bullets are written “- ”; where the sign meant something, such as a telephone, write it in words.",
    .conflictMarker:
        "Two people changed the same lines, and git kept both versions between rows of signs for someone to decide. Published as it is, the text would show both versions and the signs. Ask whoever wrote the other version if it is not plain which holds, keep one text, and delete the three rows of signs; where a document shows such signs on purpose, put them into a code block.",

    // YAML
    .yamlSyntax:
        "The data files are written in YAML, where colons, dashes, quotes, brackets and the spaces at the start of a line have a meaning. While one line cannot be read, nothing in that file counts, so other messages may go once it is mended. When in doubt, put the whole value in straight quotes, and compare the line with a record that works.",
    .yamlTooDeep:
        "No file of a site needs anywhere near so many levels or parts: usually something was pasted in the wrong place, a bracket was opened over and over, or names that stand for other parts (`&name` and `*name`) were stacked on each other. Take the file back to the last version that worked and repeat the change in small steps.",
    .yamlTag:
        "A word with an exclamation mark in front tells YAML to read the value as something special. Nearly always it comes from a text that itself begins with “!”, or from another program’s file. What a key takes is known without it, so no report needs one.",
    .duplicateKey:
        "One of the two values would be lost without anyone noticing, and which one depends on the program that reads the file. Decide which is right, move into it what the other has of its own, and delete the other; if two records were meant, give the second an id of its own.",
    .unknownKey:
        "What stands behind a key that is not known is shown nowhere: a date or a post would be missing from the site although it is in the file. Mostly it is a slip of the pen, or a key that belongs one level higher or lower. “songngu explain” with a file and a key, such as people.posts, says what may stand there; data of your own for a theme belongs under “extra”.",
    .missingKey:
        "Without it the record or the text cannot be shown: a person needs a name, a report a title. The key may be there and have nothing behind it, or stand in the wrong column, so that it belongs to something else. Write what is known; if a date or name really is unknown, leave the whole record out until it is found.",
    .wrongType:
        "A key that counts, sorts or links can only use its own kind of value: “round” a number, “date” a date, “participants” a list. Check the signs too: brackets and lines with a dash make a list, “key: value” makes keys, and quotes make a text of a number.",
    .emptyText:
        "Readers would find a blank where a name or a title should be, and links to it would have no words. If the text is known in one language only, write that one and leave the other one out: it is counted as not translated, and the site says so.",
    .malformedId:
        "An id is the name by which files refer to a record, and it becomes part of an address, so it has no capitals, marks or spaces. It is not shown to readers: the full name with its marks belongs under “name”. Once the site is public, do not change an id, because addresses that others have noted would stop working.",
    .malformedDate:
        "Dates are written the same way in every file, the year first, so that both languages show the same day in their own way and lists come out in order; 3/4/2023 would be April to one reader and March to another. Where only the month or the year is known, write just that and do not make up a day.",
    .nonexistentDate:
        "The form is right, but there is no such day, such as 30 February or 29 February in a year that is not a leap year. Look the date up in the source; if it is wrong there too, write only the month, and say so in a note.",
    .datesReversed:
        "A meeting, a post or a correction would end before it began, and timelines would be wrong. Usually the two days were swapped, or day and month in one of them; compare both with the source before changing either.",
    .outOfRange:
        "The number can be read, but it cannot be what is meant: rounds are counted from 1. If the number is not known, leave the key out; the site then shows none.",
    .unknownValue:
        "This key takes one of a few words, by which records are counted and filtered; each language shows its own wording for them. Words of your own would stand in no list. Choose the word that fits best, and put finer detail into a text beside it.",
    .malformedAddress:
        "Readers follow this address to check what the site says, so it must be the whole one that a browser shows. Copy it from the browser’s address bar. Files of your own computer or of an office network cannot be reached by others: put them into content/files/ and link to them from the text.",

    // Site configuration
    .languages:
        "Every report is shown in a source language and a translation, side by side, so a site has exactly these two. The first is the one in which most reports are written; a single report that was written in the other one says so itself, with “source” at its head.",
    .sameLanguage:
        "The two tags differ only in their capitals or in the way they are spelt, so there would be nothing to translate into. Write the language of the translation in second place. What kind of English or Vietnamese it is, such as en-AU, can be said under “locales”.",
    .malformedLanguage:
        "Browsers, search engines and screen readers know languages by fixed tags; with another one a page would be read aloud in the wrong voice. The tag names the language, not the country: Vietnamese is vi, English is en.",
    .malformedBaseURL:
        "From this address the site makes the links that must be whole: in feeds, in the map for search engines, and in what people share. While it is not decided where the site will stand, leave the key out; everything else works without it.",
    .unknownNavigation:
        "Every page would carry a menu entry that leads nowhere. A page goes by pages/ and the name of its file without language and ending: content/pages/lien-he.vi.md is pages/lien-he. Remove the entry, or write the page first.",
    .missingSiteFile:
        "The program was started in a folder that is not the site’s, often one level too high or too low, or the file was renamed. That file holds the site’s title and its two languages, and by it the program knows where the site begins.",
    .malformedRequirement:
        "The line protects colleagues whose program is older: they are told to install a newer one instead of being shown faults that are none. It needs nothing but “>=” and a version’s number. If nobody works with an older program, leave it out.",
    .newerRequired:
        "Whoever looks after the site uses something that this older program does not know, and what it built would be wrong. Your texts are not at fault, and lowering the number in site.yaml does not help. Ask whoever installed the program for the newer version.",

    // Files
    .emptyFile:
        "A file that the site needs is there and says nothing; perhaps it was emptied by mistake while it was saved. If it had content before, take that back from git or from a copy.",
    .strayFile:
        "The file lies in content/ but in no place that is read, so readers will never see it, and someone may wonder later why. If it is to be published, move it to where it belongs or link to it from a text. Working papers, drafts from a word processor and private notes are better kept outside content/.",
    .linkOutOfSite:
        "A symbolic link stands in the site’s folder and points at a file elsewhere. On another computer, or for a colleague who fetches the site with git, that file is not there; and what lies outside might not be meant for the public at all. Check that it may be published before you copy it in.",
    .danglingLink:
        "A symbolic link stands for a file that was moved, renamed or never came along when the folder was copied. Find out what it stood for: if texts link to it, those links are broken as well.",
    .unknownLanguage:
        "The tag in a text’s name says in which language it is written, and with that which file is its translation. Without one of the site’s two languages there, the text is not published. Rename the file; do not copy it, or the old one will be left lying there.",
    .misnamedFile:
        "The name is nearly that of a text or of a dialogue’s data, but not quite, so that the file would be left out without a word. Capitals count, and full stops stand between the parts. Some systems hide endings: where “.txt” was added to a name, switch on the showing of endings before you rename it.",
    .missingSource:
        "A translation stands alone: there is no text in the site’s first language that it belongs to. Either the source was moved, renamed or not added yet, or this text was in fact written first in this language. In the second case say so at its head, and the other language becomes its translation.",
    .conflictingSources:
        "The two files disagree on which of them was written first, so that nobody can tell which is to follow when the other changes. Agree on it with the other author. Translations are kept tied to the source from then on, so decide before “songngu translate update” is run.",
    .missingFrontMatter:
        "Every text begins with a few lines between two rows of three hyphens: its title, and if wanted its date, summary and topics. Without them it has no title for lists, search and the browser. A title written as a heading in the text does not count; move it up, or readers will see it twice.",
    .unclosedFrontMatter:
        "The head of the text has a first row of hyphens and no second one, so it is not known where the keys end and the text begins, and nothing is published. Some programs turn three hyphens into a long dash while typing: they must be three plain hyphens.",
    .duplicateAddress:
        "Two texts or files would be published in the same place, and one would hide the other. It comes from two equal “slug” lines, from an old address under “aliases” that a page still uses, or from the name of a page that the site makes by itself. Change the newer of the two, whose address nobody has noted yet.",
    .malformedSlug:
        "The name of the file or folder becomes the address that people send each other, print and read out, so it keeps to plain letters: spaces and marks turn into long codes in a letter or a message. The title that readers see stands at the head of the text and keeps its capitals and marks.",

    // Dialogue model
    .duplicateId:
        "Links and lists find a record by its id, so with two of them nobody can tell which is meant. Ids of commitments are shared by all reports: when a new round carries on an earlier commitment, give it an id of its own, such as one with the year, and name the earlier one under “follows”.",
    .unknownPerson:
        "The name could not be shown, nor linked to the person’s page. Compare the id with people.yaml: ids mostly hold the full name in its usual order, without marks. If the person is new, add a record there first, with the posts and their dates; never reuse the record of someone with the same name.",
    .unknownOrganization:
        "Countries are organisations too: “side”, “country” and “parties” take the same ids. If the organisation is new, add it with its name in both languages, and name what it belongs to under “parent”; a body that was renamed may need a record of its own.",
    .unknownTopic:
        "Topics join what different rounds said of the same matter, so a name that stands alone is of no use. Look first for a topic that already fits, if need be a broader one. Add a new one only when it will be used again.",
    .unknownMechanism:
        "Joint teams, programmes and working groups have records of their own, so that readers find every round in which they appear. Their ids often follow the acronym; check that an earlier or a later body of a similar name is not meant.",
    .unknownDocument:
        "Statements, treaties and plans that reports rest on are recorded once, with date and address, and shown with every report that names them. Add the record before you link to it, with its official title in each language; where there is no official translation, leave that language out.",
    .unknownSeries:
        "The series joins the rounds of one dialogue, in their order. Without it the report stands in no list of rounds, and commitments cannot be followed from one round to the next. The same id is used in every report of the series.",
    .unknownCommitment:
        "A commitment is followed across rounds by its id, so a wrong one breaks the chain that readers look for. Search the earlier report’s dialogue.yaml for the commitment’s words and copy the id from there. If it stands in no report, leave “follows” out, and say in the text where it comes from.",
    .unknownReport:
        "The link would lead nowhere. It takes the name of the report’s folder, not its title or its address; after a folder was renamed, links to it have to be changed as well, and its old address belongs under “aliases”.",
    .circle:
        "A body cannot stand above itself, a topic cannot be broader than itself, and a commitment cannot carry itself on, not even by way of others. Follow the arrows in the message and find the one step that runs the wrong way; mostly the upper and the lower were swapped there.",
    .overlappingPosts:
        "On the day of a dialogue readers are shown one post of a person, and here two were held at once in the same body. If the earlier one ended, say when, even if only the year is known. If both really were held together, the warning may stay: put the one to be shown into the dialogue itself, under “post”.",
    .duplicateRound:
        "Readers follow a dialogue by the numbers of its rounds, and lists show them in that order. Two of one number mostly arise when a report was begun from a copy of the last one: the number stayed as it was. If a round really was held in two parts, tell both in one report, or leave the number out of one of them.",
    .laterCommitment:
        "The chain of a commitment runs back in time: a later round carries on what an earlier one promised. Here it would carry on what did not exist yet, and readers would see the two in the wrong order. Mostly the ids were swapped; if the dates of the rounds are wrong, correct them.",
    .statusDiffers:
        "The commitment says one thing and its history another, and readers could not tell how matters stand. Once there are updates, write every change as an update with its date and source, and do not touch the commitment’s own “status” any more.",
    .missingFile:
        "The page would show a gap instead of the picture. Most public servers tell capitals from small letters, although many computers do not: photos/A.JPG is not photos/a.jpg. If the picture has not arrived yet, leave out the line “file” of a photo: its caption is then shown alone.",

    // Pictures
    .unsupportedPicture:
        "Many readers’ browsers cannot show this format, which phones and scanners like to use. Save a copy as JPEG for photographs or PNG for drawings and put its name into the text; the original is better kept outside the site.",
    .malformedPicture:
        "The picture broke off while it was copied, or is something else under a picture’s name, and some readers will see only part of it or nothing. Ask for it again where it came from. If it opens everywhere you have tried, the warning may stay.",
    .uncleanPicture:
        "Photographs often carry where they were taken, when and with which telephone. The program takes this out before publishing; in a picture that is damaged it cannot be sure to have found all of it, and so nothing is built. A picture that was saved again is whole, and is cleaned like the others.",
    .staleVariants:
        "Readers on a telephone would load the picture in its full size, slowly and at their own cost, or see an older one than the page means. The smaller copies are made on your computer and kept with the site, so commit the folder photos/sized/ as well. Until then the original is shown, and nothing is wrong with the page.",

    // Markdown
    .rawHTML:
        "Texts are written in Markdown alone, so that they can be translated, searched and shown alike everywhere, and so that no text can bring a program into a page. HTML mostly comes along from a copied web page or an old system. Where the angle brackets themselves are meant, put them between backticks.",
    .unsafeAddress:
        "Readers could not follow the link: it lacks its beginning, leads to a place on your own computer, or is of a kind that may not be published because it could run something. For a file of the site, count the way from the folder of the text: two dots and a slash lead one folder up.",
    .brokenLink:
        "Whoever follows the link would find an error page. Often the text linked to was renamed or moved, or the path is counted from the wrong folder. Name the text as it stands in content/, with its language: the program makes the right address of it, in every language and view. If what it led to is gone for good, keep the words and take the link away.",
    .brokenAnchor:
        "The link leads to the right page, but to a place on it that is not there, so readers land at the top and search. Headings are reworded over time, and with that their anchors change; a paragraph’s number stays, so prefer it in texts that will be cited.",
    .doubleAnchor:
        "Two headings have the same words, and the link reaches the first even if the second was meant. If the first is the right one, the warning may stay; otherwise make the headings tell more, which helps readers of the table of contents too.",
    .linkToDraft:
        "A draft has no address that the public can reach, and a link would give away that it exists. Publish both together, or mention the matter without a link until then. A draft may link to another draft.",
    .emptyAddress:
        "The words look like a link but lead nowhere: the address was to be filled in later, or lost while copying. If it is not known yet, write the words alone.",
    .foreignPicture:
        "A picture on another site can vanish or be exchanged there at any time, and that site would learn who reads yours. Ask for the right to publish it, keep a copy with the report, and give the credit in the caption; or link to the page that shows it.",
    .emptyLink:
        "Readers would see nothing to follow, and a screen reader would read the bare address aloud. Write words that say what is to be found there, such as the title of the page, and not “here”.",
    .missingAlt:
        "People who cannot see the picture, or whose connection is too slow for it, learn from these words what it shows. Describe what matters for the report, such as who is seen doing what; “photo” alone says nothing. It is text like any other, and is translated.",
    .unknownView:
        "The place would stay empty. A view is a ready-made list, drawn from the dialogue’s data and shown in both languages without anyone typing it; only a few of them exist. What none of them shows is written as a text, a list or a table.",
    .viewWithoutDialogue:
        "There is no data here for the view to show. Views work only in a report with a dialogue.yaml in the same folder; on a page, link to the report that has it. The name must be exactly dialogue.yaml.",
    .duplicateView:
        "Readers would see the same list twice, and links into it would be ambiguous. Keep it where it fits best, and refer to it from the other place in words.",
    .viewInText:
        "A view becomes a whole list or table, which cannot stand in the middle of a sentence, in a list or beside other words. It takes no words of its own either: what introduces it is a paragraph or a heading above it.",
    .doubtfulMarkdown:
        "The signs can be read, but surely not as they were meant: readers would see number signs, stars or brackets instead of a heading, emphasis or a link, or would miss a cell or a note altogether. Write what the message proposes. Where the signs themselves are meant, put the reason above the paragraph: `<!-- ignore doubtful-markdown: reason -->`.",
    .foreignEncoding:
        "Before Unicode, Vietnamese was typed with fonts that drew its letters in the place of other signs; without that font readers see only those signs, and neither search nor screen readers know a word. Nothing is converted by itself, because names and figures have to be compared with the original. Where such signs are shown on purpose, give the reason: `<!-- ignore spelling: reason -->`.",
    .lostMarks:
        "Without marks a Vietnamese word may be one of several, and readers have to guess; screen readers say it wrongly. The text was typed with the keyboard switched off, so that the keys for marks stand in it as letters or figures, or lost its marks in an e-mail or an old program: take it from its origin rather than guess. A passage that is meant so, such as an address, gets the reason: `<!-- ignore spelling: reason -->`.",
    .foreignLetter:
        "The letter looks right on the page and is another one, such as the Icelandic Ð, which old fonts and text recognition put in. Who searches for the word does not find it, and it stands in the wrong place in lists. In a word that really has that letter, say so: `<!-- ignore spelling: reason -->`.",
    .markOrder:
        "The letter, its hat and its tone were written one after the other in an order that no keyboard program gives, mostly by a conversion or by copying from a PDF. On many screens the marks stand beside each other or are missing. Type the word anew; if there are many such words, convert the whole text again from its origin.",
    .mixedTones:
        "Both places of the tone are in use, as in hòa and hoà, and either may be chosen; but a text that has both looks careless, and the two are different words to a program that compares them. Keep to the way of most words in the text. In a quotation or a name that is spelt so, leave it and say why: `<!-- ignore spelling: reason -->`.",
    .tooDeep:
        "Lists or quotations stand within each other far deeper than any page can show. Nearly always a row of “>” or of spaces was pasted by mistake, for instance from a long exchange of e-mails. Keep two or three levels.",
    .tooLong:
        "No text that people write is as long as this: most likely a picture or another file was given the name of a text, or was pasted into one. Divide what really is text into several reports or pages; tables of data belong into content/files/, as a file to download.",

    // Translation
    .malformedComment:
        "The comment above each translated paragraph holds the source’s words and a digest of them, by which the program knows which paragraph is translated and whether the source has changed. Its first and last line are written by the program and are not meant to be edited. If it is damaged, take the lines back from git, where every earlier state of the file is kept, or write them by the form of the comments around it.",
    .unopenedComment:
        "The first line of the comment was deleted, perhaps together with the paragraph above it, so that the source’s words would be published in the middle of the translation. Put the line back as the message gives it; its number is the paragraph’s name, which links and citations use.",
    .wordsInComment:
        "What stands between the comment’s signs is for translators’ eyes alone. A translation typed there looks finished and yet is missing on the site. Cut it out and put it below the line `-->`; nothing is lost in the meantime, for the program keeps such words. A note to colleagues goes into a comment of its own: `<!-- note -->`.",
    .malformedTie:
        "The file content/translation.yaml remembers which wording of names, posts and captions was translated; it is written by the program. A line that was edited by hand or damaged in a merge tells it nothing. Delete that line and run “songngu translate update”: the translations themselves stand elsewhere and stay.",
    .duplicateSegment:
        "Each paragraph has a number of its own, which links and citations rely on. Two of the same arise when a comment was copied to make a new paragraph, or when two branches were merged. Run “songngu translate update”, which gives the later one a new number and says so; do not choose a number yourself, since it may once have been another paragraph’s.",
    .commentInSource:
        "The source is plain text without such comments: they were copied in from the translation, or the two files were mistaken for each other. Delete them from this file; the translation keeps its own. Your words stay as they are.",
    .untiedText:
        "No comment stands above these words, so it is not known what they translate: on the page they stand beside nothing, while the paragraph that they belong to counts as missing. If they translate something, put them below its comment; if they are the translator’s own addition, the source needs them too, or a note to colleagues is what is wanted: `<!-- note -->`.",
    .staleTranslation:
        "The source was edited, or the translation came from elsewhere, and the comments in this file do not show it yet. The site is built all the same, with what can be told so far. After the update each paragraph whose source has changed shows the old text and the new one, so that the translator sees what to do; no word that someone wrote is changed.",

    // Consistency of a translation with its source
    .numbersDiffer:
        "A wrong figure is the mistake that readers of a translation notice last and remember longest. Mind that a full stop and a comma change places between languages: 1.500 in Vietnamese is 1,500 in English. If the translation has to say it otherwise, for instance because the source has a misprint, write `<!-- ignore numbers: reason -->` under the comment, in YAML `# ignore numbers: reason`.",
    .datesDiffer:
        "Day and month are easily swapped between languages, and an event on the wrong day is hard to put right once it has been quoted. Compare with the source’s own documents, not only with its wording. Where the translation rightly says it otherwise, such as “the following day”, give the reason: `<!-- ignore dates: reason -->`, in YAML `# ignore dates: reason`.",
    .linksDiffer:
        "Readers of the translation would lack a source, or be led to another one. Every link of the source belongs into the translation too, with translated words and the same address; if the other side has that page in the translation’s language, its address may stand instead. When a link is left out on purpose, say why: `<!-- ignore links: reason -->`, in YAML `# ignore links: reason`.",
    .imagesDiffer:
        "A picture or chart that only one language shows leaves the other readers with less. Put the same picture in, with a translated caption. If there is a version with the words of the translation in it, or the picture makes no sense there, say so: `<!-- ignore images: reason -->`.",
    .footnotesDiffer:
        "Footnotes carry sources and reservations, and without its sign a note is lost for readers of the translation. Put the sign of each note where the translation says the same thing. If a note only explains a word to readers of the source, leave it out and say so: `<!-- ignore footnotes: reason -->`.",
    .namesDiffer:
        "A person, body or document that the source names is not found in the translation, or another one is. It may be a slip, or a spelling that the data does not know yet: then add it to the record under “aliases”, which helps search as well. Where the language prefers “he”, “the ministry” or the like, give the reason: `<!-- ignore names: reason -->`, in YAML `# ignore names: reason`.",
    .forbiddenTerm:
        "The glossary holds what both sides have agreed to call a thing, and this rendering has been ruled out there, often because it is the name of another rank or office. Use the agreed term. In a quotation or an official title that has the other word, keep it and say why: `<!-- ignore terms: reason -->`, in YAML `# ignore terms: reason`; if the glossary itself is wrong, change it there.",
    .untranslated:
        "The source’s words were left where the translation belongs, so the paragraph is counted as translated and its readers find the wrong language. A paragraph that is empty is better: the site then says openly that the translation is missing. Names, formulas or quotations that stay the same get a reason: `<!-- ignore untranslated: reason -->`, in YAML `# ignore untranslated: reason`.",
    .wrongLanguage:
        "The paragraph seems to be in the language of the source: pasted into the wrong file, or only half translated. Screen readers would read it with the wrong voice, and search would not find it. A foreign quotation is marked as such, `[words](lang:fr)`; if the whole paragraph is meant to be so, say why: `<!-- ignore language: reason -->`, in YAML `# ignore language: reason`.",
    .headingsDiffer:
        "Headings make the table of contents and let people jump through a page, so both languages need the same ones at the same levels. Give the translation the source’s number signs. If one language needs a heading more, or none, say why: `<!-- ignore headings: reason -->`.",
    .listsDiffer:
        "Items are set side by side one by one; with another number of them, a point has been left out, joined to its neighbour or split. Readers compare such lists item by item, most of all in commitments. Where the language cannot keep them apart, say so: `<!-- ignore lists: reason -->`.",
    .tablesDiffer:
        "Rows are set side by side, so that one row missing puts all those below it out of step. Check the table to its end, cell by cell. If a column has no meaning in the other language, such as one of abbreviations, say so: `<!-- ignore tables: reason -->`.",
    .quotationsDiffer:
        "A quotation tells readers that these are someone’s own words. In the translation they now look like the report’s, or the other way round, which can matter a great deal. If it is right to report the words indirectly, say so: `<!-- ignore quotations: reason -->`.",
    .emphasisDiffers:
        "The source sets words off because they weigh more, such as the name of a decision or a word that is meant exactly. Find the words that carry the same meaning, even if they stand elsewhere in the sentence. Where word order or a quotation already says it, leave it: `<!-- ignore emphasis: reason -->`.",
    .translationsDiffer:
        "The same words of the source are rendered in two ways, and readers may think that two things are meant. Agree on one, and put it into the glossary if it will come up again. If the two places really need different words, say why at this one: `<!-- ignore variants: reason -->`, in YAML `# ignore variants: reason`.",
    .malformedIgnore:
        "A comment that silences a check needs the check’s name and a reason, so that whoever revises the text in a year’s time understands why it differs and need not ask. A check that is misspelt is not silenced. Several checks may share one: `ignore numbers, dates: reason`.",
    .unusedIgnore:
        "The difference that was excused here is gone, because the source or the translation has been corrected since. Left in place, the comment would hide a real mistake later on. If it stands above another paragraph than the one it was written for, move it.",

    // Themes
    .unknownTheme:
        "The theme decides how every page looks, so nothing can be built without it. Mostly its name is misspelt, or the folder was not copied along with the site. Without the line “theme” the site takes the theme that comes with the program.",
    .templateSyntax:
        "A template is the pattern of a page, in which names between double braces are filled in. One of these braces does not fit, so every page made from it would be wrong. This concerns whoever looks after the theme, not the authors of texts; the last change to this file is the first place to look.",
    .unknownName:
        "The template asks for something that does not exist there, and would leave a gap in the pages. It may be misspelt, or belong to another part of the page: within a list only the names of its items and of what stands around it are known.",
    .unknownPartial:
        "A template takes in another one, as `{{>name}}`, and there is none of that name in the theme or in the one that comes with the program. Check the spelling, and whether the file lies in templates/ and ends in .mustache.",
    .missingTemplate:
        "A kind of page cannot be made because its template is missing. What a site’s own theme leaves out is taken from the theme that comes with the program, so this means that the program itself is not installed whole. Install it again; your texts are not at fault.",
    .missingString:
        "A template asks for words, such as a button’s or a heading’s, that no file of strings has, and readers would find nothing there. Correct the name in the template, or add the words in the files of both languages, so that neither is shown in the other’s.",
    .missingStrings:
        "Buttons, menus and headings of the pages in this language are shown in another one, which looks unfinished and is hard on readers who know only their own. Copy the file of a language that is there, give it the name that the message says, and translate the words between quotes. Reports and data are not affected.",
    .unknownString:
        "No template uses these words, so changing them changes nothing on the site. Usually the key is misspelt, and the words that were meant are still shown in their old form; or a newer program no longer needs them, and the line can go.",
    .unknownTemplate:
        "The file is never used, so what was changed in it will not appear on any page. If it was meant to replace a template of the same purpose, give it exactly that one’s name; if it is a piece that other templates take in, one of them has to name it.",
    .malformedRule:
        "Some strings are not words but rules: how a date is written, by which name people are sorted, where words of a language may not be parted. A wrong rule would show on every page. Compare with the same key in another language’s file of the theme that comes with the program.",

    // Output
    .foreignFile:
        "Someone put a file by hand into the folder that the program writes, in the place of a page or a file of the site. Work done there is lost with the next build. Change the text or the theme that it comes from instead.",
    .staleOutput:
        "The published folder and the content no longer belong together: a text was changed and the site not built after it, or a file was edited in the output folder. Build the site again and commit the result with the change, so that what readers see is what stands in content/.",
]
