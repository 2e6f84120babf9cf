<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>BlockSection</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuestsPane</name>
    <message numerus="yes">
        <source>%n coming</source>
        <translation>
            <numerusform>%n coming</numerusform>
            <numerusform>%n coming</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n perhaps</source>
        <translation>
            <numerusform>%n perhaps</numerusform>
            <numerusform>%n perhaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n declined</source>
        <translation>
            <numerusform>%n declined</numerusform>
            <numerusform>%n declined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not heard from</source>
        <translation>
            <numerusform>%n not heard from</numerusform>
            <numerusform>%n not heard from</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeadingBar</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message numerus="yes">
        <source>{message} (%n times)</source>
        <translation>
            <numerusform>{message} (%n time)</numerusform>
            <numerusform>{message} (%n times)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlinePane</name>
    <message numerus="yes">
        <source>%n words at</source>
        <translation>
            <numerusform>%n word at</numerusform>
            <numerusform>%n words at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gaps to fill</source>
        <translation>
            <numerusform>%n gap to fill</numerusform>
            <numerusform>%n gaps to fill</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartnerPane</name>
    <message numerus="yes">
        <source>best %n</source>
        <translation>
            <numerusform>best %n</numerusform>
            <numerusform>best %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromptRow</name>
    <message numerus="yes">
        <source>%n words; at most 30 can be held in mind</source>
        <translation>
            <numerusform>%n word; at most 30 can be held in mind</numerusform>
            <numerusform>%n words; at most 30 can be held in mind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromptsPane</name>
    <message numerus="yes">
        <source>%n prompts</source>
        <translation>
            <numerusform>%n prompt</numerusform>
            <numerusform>%n prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n starred: three are what a talk has time for</source>
        <translation>
            <numerusform>%n starred: three are what a talk has time for</numerusform>
            <numerusform>%n starred: three are what a talk has time for</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetsPane</name>
    <message numerus="yes">
        <source>Pages sent to the printer: %n.</source>
        <translation>
            <numerusform>Pages sent to the printer: %n.</numerusform>
            <numerusform>Pages sent to the printer: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Transfers</name>
    <message numerus="yes">
        <source>; %n columns kept with the films</source>
        <translation>
            <numerusform>; %n column kept with the films</numerusform>
            <numerusform>; %n columns kept with the films</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WarningBar</name>
    <message numerus="yes">
        <source>Cut discussion to %n min</source>
        <translation>
            <numerusform>Cut discussion to %n min</numerusform>
            <numerusform>Cut discussion to %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YearsLine</name>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
</TS>
